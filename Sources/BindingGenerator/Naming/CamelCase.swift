// Licensed under Apache License v2.0. See LICENSE for details.

/// Puts the words of a C name together as Swift does.
enum CamelCase {
    /// A name in another case. Underscores at its ends stay, and one between two digits.
    static func convert(_ name: String, to letterCase: RenamingRules.Case) -> String {
        let start = name.prefix { $0 == "_" }
        let body = name.dropFirst(start.count)
        let end = String(body.reversed().prefix { $0 == "_" })
        let words = words(of: body.dropLast(end.count))
        // In capitals throughout, they say nothing about acronyms.
        let isShouted = !body.contains(where: \.isLowercase)
        var result = ""
        for (index, word) in words.enumerated() {
            if result.last?.isNumber == true, word.first?.isNumber == true { result += "_" }
            if index == 0, letterCase == .lowerCamel {
                result += isShouted || !word.contains(where: \.isLowercase) ? word.lowercased() : lowerFirst(word)
            } else {
                let rest = String(word.dropFirst())
                result += word.prefix(1).uppercased() + (isShouted ? rest.lowercased() : rest)
            }
        }
        return start + result + end
    }

    /// The words of a name: what underscores separate, and where a capital begins a word (`XMLParser` has two).
    private static func words(of name: Substring) -> [String] {
        var words: [String] = []
        for piece in name.split(separator: "_") {
            let letters = Array(piece)
            var word = ""
            for (index, letter) in letters.enumerated() {
                let follows = index > 0 && letter.isUppercase
                let isAfterSmall = follows && !letters[index - 1].isUppercase
                let isBeforeSmall = follows && index + 1 < letters.count && letters[index + 1].isLowercase
                if isAfterSmall || isBeforeSmall, !word.isEmpty {
                    words.append(word)
                    word = ""
                }
                word.append(letter)
            }
            words.append(word)
        }
        return words
    }

    private static func lowerFirst(_ word: String) -> String { word.prefix(1).lowercased() + word.dropFirst() }
}
