# Licensed under Apache License v2.0. See LICENSE for details.
"""Bar charts as SVG."""
import math
from xml.sax.saxutils import escape

WIDTH, LABEL, BAR, GAP, RIGHT = 860, 150, 13, 26, 70
COLOURS = [
    "#5b6770", "#8a959d", "#b9c0c5", "#d9dddf", "#e8590c", "#f59f6b", "#f2b632",
    "#2b8a8a", "#57b0a8", "#7048e8", "#9775fa", "#c0a9fb", "#d0688f", "#e6a3bd",
]


def bars(path, title, groups):
    """Groups of (title, [(name, value)]) on one logarithmic axis; a name has one colour everywhere."""
    names = list(dict.fromkeys(name for _, entries in groups for name, _ in entries))
    colour = {name: COLOURS[index % len(COLOURS)] for index, name in enumerate(names)}
    if "ffigen" in colour:
        colour["ffigen"] = "#e8590c"
    values = [value for _, entries in groups for _, value in entries]
    low = 10 ** math.floor(math.log10(min(values)))
    high = max(values)
    room = WIDTH - LABEL - RIGHT

    def x(value):
        return LABEL + room * math.log(value / low) / math.log(high / low)

    parts = []
    y = 40
    for group, entries in groups:
        parts.append(f'<text x="10" y="{y + 12}" class="group">{escape(group)}</text>')
        y += 18
        for name, value in entries:
            text = f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
            parts.append(f'<text x="{LABEL - 8}" y="{y + 10}" class="name">{escape(name)}</text>')
            parts.append(f'<rect x="{LABEL}" y="{y}" width="{max(x(value) - LABEL, 1):.1f}" height="{BAR - 2}" fill="{colour[name]}"/>')
            parts.append(f'<text x="{x(value) + 5:.1f}" y="{y + 10}" class="value">{text}</text>')
            y += BAR
        y += GAP - 14
    lines = []
    tick = low
    while tick <= high:
        for factor in [1, 2, 5]:
            if tick * factor <= high:
                place = x(tick * factor)
                lines.append(f'<line x1="{place:.1f}" y1="34" x2="{place:.1f}" y2="{y}" class="grid"/>')
                lines.append(f'<text x="{place:.1f}" y="{y + 14}" class="tick">{tick * factor:g}</text>')
        tick *= 10
    height = y + 24
    with open(path, "w") as file:
        file.write(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="Helvetica, Arial, sans-serif">\n'
            "<style>.title{font-size:15px;font-weight:bold}.group{font-size:12px;font-weight:bold}"
            ".name{font-size:11px;text-anchor:end}.value{font-size:10px}.tick{font-size:10px;text-anchor:middle;fill:#666}"
            ".grid{stroke:#ddd;stroke-width:1}</style>\n"
            f'<rect width="{WIDTH}" height="{height}" fill="white"/>\n<text x="10" y="20" class="title">{escape(title)}</text>\n'
            + "\n".join(lines + parts) + "\n</svg>\n"
        )
