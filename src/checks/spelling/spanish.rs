//! What Spanish builds from words and a dictionary need not list: «descárgalo», «juntárselas», «multidimensional».
//!
//! In: a word and a way to ask for others. Out: whether it is built right, or what may have been meant. Sources: RAE and
//! ASALE, *Nueva gramática de la lengua española*, 10 (prefixes) and 16 (clitic pronouns); *Ortografía*, 3.4 (accents).

/// Pronouns that stand after a verb, longest first.
const PRONOUNS: [&str; 11] = ["nos", "los", "las", "les", "me", "te", "se", "lo", "la", "le", "os"];

/// Prefixes that make new words freely and are written together.
const PREFIXES: [&str; 31] = [
    "contra", "hiper", "infra", "inter", "macro", "micro", "multi", "pluri", "super", "supra", "trans", "ultra", "socio", "extra", "sobre",
    "semi", "anti", "auto", "mega", "mini", "mono", "poli", "tele", "eco", "des", "pos", "pre", "sub", "bio", "co", "re",
];

/// Prefix and word make up at least so many letters, of which the word has at least four: «macrozona» and «subempleo» are
/// built, «subsidos» is a slip.
const SHORTEST_WITH_PREFIX: usize = 9;
const SHORTEST_AFTER_PREFIX: usize = 4;

type Ask<'a> = &'a dyn Fn(&str) -> bool;

/// Whether `word` is built from words that `has` knows.
pub(super) fn is_built(word: &str, has: Ask<'_>) -> bool {
    has_pronouns(word, has) || has_prefix(word, has)
}

fn has_prefix(word: &str, has: Ask<'_>) -> bool {
    let lower = word.to_lowercase();
    // The shorter the prefix, the longer the word: short ones begin many words that have none.
    let shortest = |prefix: &str| SHORTEST_WITH_PREFIX.saturating_sub(prefix.len()).max(SHORTEST_AFTER_PREFIX);
    let rests = PREFIXES.iter().filter_map(|prefix| Some((lower.strip_prefix(prefix)?, shortest(prefix))));
    rests.filter(|(rest, shortest)| rest.chars().count() >= *shortest).map(|(rest, _)| rest).any(|rest| {
        // Between vowels r is doubled: «microrregión».
        let single = rest.strip_prefix('r').filter(|rest| rest.starts_with('r'));
        has(single.unwrap_or(rest))
    })
}

/// A verb with one or two pronouns, with the accent where it must be.
fn has_pronouns(word: &str, has: Ask<'_>) -> bool {
    let lower = word.to_lowercase();
    let once = |text: &str| PRONOUNS.iter().filter_map(|pronoun| text.strip_suffix(pronoun)).map(str::to_owned).collect::<Vec<_>>();
    let one = once(&lower);
    one.iter().any(|verb| is_verb(verb, 1, has)) || one.iter().flat_map(|rest| once(rest)).any(|verb| is_verb(&verb, 2, has))
}

fn is_verb(written: &str, pronouns: usize, has: Ask<'_>) -> bool {
    let accents = written.chars().filter(|c| without_accent(*c) != *c).count();
    let plain: String = written.chars().map(without_accent).collect();
    let infinitive = plain.len() > 2 && ["ar", "er", "ir"].iter().any(|end| plain.ends_with(end));
    if infinitive && pronouns == 1 {
        // «juntarlo», but «oírlo» and «reírlo», which have their accent without the pronoun too.
        return has(written) && written.ends_with('r');
    }
    // «juntárselo», «juntándolo», «anótalo»: stressed three syllables before the end.
    let ends = plain.ends_with(['a', 'e', 'i', 'o', 'n', 'r', 'd', 's']);
    // «hagámonos» is «hagamos» without its s.
    accents == 1 && plain.chars().count() > 2 && ends && (has(&plain) || plain.ends_with("mo") && has(&format!("{plain}s")))
}

fn without_accent(c: char) -> char {
    match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        other => other,
    }
}

/// What `plural` may be the plural of: «rankings», «quintiles», «veces».
pub(super) fn singulars(plural: &str) -> Vec<String> {
    let Some(short) = plural.strip_suffix('s') else { return Vec::new() };
    let mut found = vec![short.to_owned()];
    if let Some(stem) = short.strip_suffix('e') {
        found.push(stem.to_owned());
        found.extend(stem.strip_suffix('c').map(|stem| format!("{stem}z")));
    }
    found
}

/// Letters that sound alike in Chile: each for the other is the commonest slip.
const ALIKE: [(&str, &str); 14] = [
    ("s", "c"),
    ("c", "s"),
    ("s", "z"),
    ("z", "s"),
    ("b", "v"),
    ("v", "b"),
    ("g", "j"),
    ("j", "g"),
    ("y", "ll"),
    ("ll", "y"),
    ("h", ""),
    ("x", "cc"),
    ("n", "m"),
    ("m", "n"),
];

const ACCENTS: [(char, char); 6] = [('a', 'á'), ('e', 'é'), ('i', 'í'), ('o', 'ó'), ('u', 'ú'), ('n', 'ñ')];

/// Words that differ by a letter that sounds alike and by an accent: «informasion» is two letters from «información»,
/// further than dictionaries look.
pub(super) fn twice_wrong(word: &str, has: Ask<'_>) -> Vec<String> {
    let replaced = ALIKE.iter().flat_map(|(from, to)| {
        let at = move |(at, _): (usize, &str)| format!("{}{to}{}", &word[..at], &word[at + from.len()..]);
        word.match_indices(from).map(at).collect::<Vec<_>>()
    });
    let accented = replaced.flat_map(|other| {
        let marked = |(at, letter): (usize, char)| {
            let (_, mark) = ACCENTS.iter().find(|(plain, _)| *plain == letter)?;
            Some(format!("{}{mark}{}", &other[..at], &other[at + 1..]))
        };
        other.char_indices().filter_map(marked).collect::<Vec<_>>()
    });
    let mut found: Vec<String> = accented.filter(|other| has(other)).collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(word: &str) -> bool {
        const WORDS: [&str; 12] = [
            "juntar",
            "juntando",
            "anota",
            "oír",
            "haz",
            "dimensional",
            "región",
            "económico",
            "información",
            "haced",
            "hagamos",
            "calculó",
        ];
        WORDS.contains(&word)
    }

    #[test]
    fn pronouns_after_a_verb_want_their_accent() {
        for word in ["juntarlo", "juntarlas", "juntárselas", "juntándolo", "Anótalo", "oírlo", "hagámonos"] {
            assert!(is_built(word, &has), "{word}");
        }
        for word in ["juntárlo", "juntarselo", "juntandolo", "anotalo", "lo", "elo", "álo"] {
            assert!(!is_built(word, &has), "{word}");
        }
    }

    #[test]
    fn prefixes_make_words_of_words() {
        for word in ["multidimensional", "microrregión", "socioeconómico", "recalculó"] {
            assert!(is_built(word, &has), "{word}");
        }
        for word in ["multidimencional", "microregion", "rehaz", "socio"] {
            assert!(!is_built(word, &has), "{word}");
        }
    }

    #[test]
    fn two_common_slips_in_one_word_are_undone() {
        assert_eq!(twice_wrong("informasion", &has), ["información"]);
        assert!(twice_wrong("ñññ", &has).is_empty());
    }
}
