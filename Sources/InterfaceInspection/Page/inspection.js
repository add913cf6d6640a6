'use strict';
(() => {
  const modules = JSON.parse(document.getElementById('data').textContent);
  const states = { bound: 'bound', alongside: 'bound as well', skipped: 'not bound', excluded: 'excluded' };
  const portion = 300;

  // Text only ever becomes text.
  function make(tag, className, ...content) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content.filter((item) => item !== null && item !== undefined));
    return element;
  }
  function option(value, text) {
    const element = make('option', '', text);
    element.value = value;
    return element;
  }
  const place = (item) => `${item.location.file}:${item.location.line}`;
  const byteOffset = (bits) => (bits % 8 ? `${Math.floor(bits / 8)}.${bits % 8}` : `${bits / 8}`);
  function size(member) {
    if (member.bitCount === undefined || member.bitCount === null) return '?';
    if (member.kind === 'bits' || member.bitCount % 8) return `${member.bitCount} bit${member.bitCount === 1 ? '' : 's'}`;
    return `${member.bitCount / 8}`;
  }

  // MARK: layouts

  function drawing(strip) {
    const grid = make('div', 'strip mono');
    for (let byte = 0; byte < 8; byte += 1) {
      const mark = make('div', 'ruler', `${byte}`);
      mark.style.gridColumn = `${2 + byte * 8} / span 8`;
      grid.append(mark);
    }
    for (const row of strip.rows) {
      grid.append(make('div', 'offset', `${row.offset}`));
      for (const cell of row.cells) {
        const box = make('div', `cell ${cell.kind}${cell.isContinued ? ' continued' : ''}`, cell.label);
        box.style.gridColumn = `${2 + cell.start} / span ${cell.width}`;
        box.title = cell.kind === 'padding' ? `${size({ bitCount: cell.width, kind: 'padding' })} of padding`
          : cell.declaration;
        grid.append(box);
      }
      if (row.omitted) grid.append(make('div', 'omitted', `… ${row.omitted} more rows`));
    }
    return grid;
  }

  function layout(record) {
    const body = make('tbody', 'mono');
    for (const member of record.members) {
      const text = make('td', member.kind === 'padding' ? 'soft' : '',
        member.kind === 'padding' ? '(padding)' : member.declaration);
      text.style.paddingLeft = `${member.depth * 1.5}rem`;
      body.append(make('tr', '', make('td', '', byteOffset(member.bitOffset)), make('td', '', size(member)), text));
    }
    const head = make('thead', '', make('tr', '', make('th', '', 'offset'), make('th', '', 'size'), make('th', '', '')));
    return make('div', '', ...record.strips.map(drawing), make('table', 'members', head, body));
  }

  function summary(record) {
    const swift = record.swiftName && !record.name.endsWith(record.swiftName) ? `, ${record.swiftName} in Swift` : '';
    return `: ${record.size} bytes, aligned to ${record.alignment}${swift}, ${place(record)}`;
  }

  // MARK: one module

  function counts(module) {
    const names = Object.keys(states).filter((state) => module.entries.some((entry) => entry.state === state));
    const kinds = [...new Set(module.entries.map((entry) => entry.kind))].sort();
    const head = make('tr', '', make('th', '', ''), ...names.map((state) => make('th', '', states[state])));
    const rows = kinds.map((kind) => make('tr', '', make('td', '', kind), ...names.map((state) => make('td', '',
      `${module.entries.filter((entry) => entry.kind === kind && entry.state === state).length}`))));
    return make('table', 'counts', make('thead', '', head), make('tbody', '', ...rows));
  }

  function detail(entry) {
    const cell = make('td', 'detail');
    cell.colSpan = 5;
    if (entry.declaration) cell.append(make('pre', '', entry.declaration));
    if (entry.enumerators) cell.append(make('pre', '', entry.enumerators.join('\n')));
    if (entry.comment) cell.append(make('pre', 'soft', entry.comment));
    const record = entry.kind === 'record' && entry.records.find((item) => place(item) === place(entry)
      && (item.name === entry.name || item.name.endsWith(` ${entry.name}`)));
    if (record) cell.append(make('p', '', `${record.name}${summary(record)}`), layout(record));
    if (!cell.hasChildNodes()) cell.append(make('span', 'soft', 'Nothing more is known of it.'));
    return make('tr', '', cell);
  }

  function row(entry) {
    const line = make('tr', 'entry',
      make('td', 'mono name', entry.name),
      make('td', 'mono name', entry.swiftName && entry.swiftName !== entry.name ? entry.swiftName : ''),
      make('td', 'fixed', entry.kind),
      make('td', 'mono soft fixed', place(entry)),
      make('td', 'reason', make('span', `state ${entry.state}`, states[entry.state]),
        entry.reason ? make('span', 'soft', `: ${entry.reason}`) : null));
    line.tabIndex = 0;
    let shown = null;
    const toggle = () => {
      if (shown) { shown.remove(); shown = null; } else { shown = detail(entry); line.after(shown); }
    };
    line.addEventListener('click', toggle);
    line.addEventListener('keydown', (event) => { if (event.key === 'Enter') toggle(); });
    return line;
  }

  // MARK: the page

  const entries = modules.flatMap((module) => module.entries.map((entry) => ({
    ...entry,
    module: module.module,
    records: module.records,
    text: [entry.name, entry.swiftName, entry.kind, place(entry), states[entry.state], entry.reason,
      ...(entry.enumerators || [])].filter(Boolean).join('\n').toLowerCase(),
  })));
  const records = modules.flatMap((module) => module.records.map((record) => ({
    record,
    text: [record.name, record.swiftName || '', ...record.typedefs, place(record), ...record.members.map((item) => item.declaration)]
      .join('\n').toLowerCase(),
  })));

  for (const module of modules) {
    document.body.append(make('h1', '', module.module),
      make('div', 'soft', `${module.headers.join(', ')} for ${module.target}`), counts(module));
    if (module.findings.length) {
      document.body.append(make('details', '', make('summary', '', `${module.findings.length} findings`),
        ...module.findings.map((finding) => make('div', '', make('code', 'soft', finding.location ? place(finding) : ''),
          ` ${finding.severity}: ${finding.message}`))));
    }
  }

  const search = make('input');
  search.type = 'search';
  search.placeholder = 'Search: C name, Swift name, kind, header:line, reason';
  search.setAttribute('aria-label', 'Search');
  const kind = make('select', '', option('', 'every kind'),
    ...[...new Set(entries.map((entry) => entry.kind))].sort().map((value) => option(value, value)));
  kind.setAttribute('aria-label', 'Kind');
  const state = make('select', '', option('', 'bound or not'),
    ...Object.keys(states).map((value) => option(value, states[value])));
  state.setAttribute('aria-label', 'State');
  const count = make('span', 'soft');
  count.id = 'count';
  count.setAttribute('role', 'status');
  const body = make('tbody');
  const table = make('table', '', make('thead', '', make('tr', '',
    ...['C', 'Swift', 'kind', 'place', ''].map((title) => make('th', '', title)))), body);
  const more = make('button', '', 'Show more');
  const layouts = make('div');
  document.body.append(make('h2', '', 'Declarations'), make('div', 'tools', search, kind, state, count), table, more,
    make('h2', '', 'Layouts'), layouts);

  let found = [];
  let shown = 0;
  function grow() {
    body.append(...found.slice(shown, shown + portion).map(row));
    shown = Math.min(shown + portion, found.length);
    more.hidden = shown === found.length;
  }
  function update() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (text) => words.every((word) => text.includes(word));
    found = entries.filter((entry) => (!kind.value || entry.kind === kind.value)
      && (!state.value || entry.state === state.value) && matches(entry.text));
    count.textContent = `${found.length} of ${entries.length}`;
    body.replaceChildren();
    shown = 0;
    grow();
    layouts.replaceChildren(...records.filter((item) => matches(item.text)).map(({ record }) => {
      const box = make('details', '', make('summary', '',
        make('code', '', [record.name, ...record.typedefs].join(', ')),
        make('span', 'soft', summary(record))));
      box.addEventListener('toggle', () => { if (box.open && box.children.length === 1) box.append(layout(record)); });
      return box;
    }));
    const first = layouts.firstElementChild;
    if (first) first.open = true;
    document.body.dataset.ready = 'true';
  }
  for (const control of [search, kind, state]) control.addEventListener('input', update);
  more.addEventListener('click', grow);
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement === document.body) { event.preventDefault(); search.focus(); }
  });
  // A link can hold a search: page.html#sqlite3_open
  try {
    search.value = decodeURIComponent(location.hash.slice(1));
  } catch {
    search.value = location.hash.slice(1);
  }
  update();
})();
