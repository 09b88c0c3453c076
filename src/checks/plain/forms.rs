//! The forms of Spanish words: a verb in its tenses, a noun in its plural, an adjective in its gender.
//!
//! In: a word as a dictionary lists it, and for a verb what is irregular in it (`lists/verbs.csv`). Out: its forms. Only the
//! forms of public information are here: third person, and «nosotros» and «tú» in the present. Knows no text.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How many forms of a verb are known. The first is the infinitive.
pub(super) const FORMS: usize = 18;

/// The places of some forms in [`Verb::forms`].
pub(super) const INFINITIVE: usize = 0;
pub(super) const PRESENT: usize = 1;
pub(super) const PRETERITE: usize = 3;
pub(super) const FUTURE: usize = 5;
pub(super) const GERUND: usize = 7;
pub(super) const PARTICIPLE: usize = 8;
pub(super) const IMPERFECT: usize = 9;
pub(super) const SUBJUNCTIVE: usize = 11;

/// A verb: infinitive; present, preterite and future of one and of many; gerund, participle; imperfect and subjunctive of one and of
/// many; «nosotros» in the present and in the future; conditional of one and of many; «tú».
#[derive(Clone, Debug)]
pub(super) struct Verb {
    pub(super) forms: [String; FORMS],
}

/// A line of the list of verbs. An empty cell is regular.
#[derive(Clone, Copy, Debug, Default)]
struct Listed<'l> {
    present: &'l str,
    preterite: &'l str,
    participle: &'l str,
}

/// Verbs that have something irregular or a noun of their action, by infinitive.
struct Lexicon {
    verbs: BTreeMap<&'static str, Listed<'static>>,
    /// From an action («evaluación») to its verb («evaluar»).
    actions: BTreeMap<String, &'static str>,
    /// From a participle in its four forms to its verb.
    participles: BTreeMap<String, &'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(lexicon);

fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon { verbs: BTreeMap::new(), actions: BTreeMap::new(), participles: BTreeMap::new() };
    for line in include_str!("lists/verbs.csv").lines().skip(1) {
        let mut cells = line.split(',');
        let mut cell = || cells.next().unwrap_or_default();
        let infinitive = cell();
        let listed = Listed { present: cell(), preterite: cell(), participle: cell() };
        let action = cell();
        lexicon.verbs.insert(infinitive, listed);
        for action in action.split('|').filter(|action| !action.is_empty()) {
            lexicon.actions.insert(plural(action), infinitive);
            lexicon.actions.insert(action.to_owned(), infinitive);
        }
        let participle = conjugated(infinitive, listed).forms[PARTICIPLE].clone();
        for form in adjective(&participle) {
            lexicon.participles.insert(form, infinitive);
        }
    }
    lexicon
}

/// The verb of an action: «evaluar» of «evaluaciones».
pub(super) fn verb_of_action(noun: &str) -> Option<&'static str> {
    LEXICON.actions.get(noun).copied()
}

/// The infinitive of a participle in any gender and number: of every one in «-ado», and of those in the list.
pub(super) fn verb_of_participle(word: &str) -> Option<String> {
    if let Some(infinitive) = LEXICON.participles.get(word) {
        return Some((*infinitive).to_owned());
    }
    let stem = ["ado", "ada", "ados", "adas"].iter().find_map(|end| word.strip_suffix(end))?;
    (stem.chars().count() >= 3).then(|| format!("{stem}ar"))
}

/// Whether all forms of this verb are known to be right: it is in the list.
pub(super) fn is_listed(infinitive: &str) -> bool {
    LEXICON.verbs.contains_key(infinitive)
}

/// The forms of a verb, when the word is an infinitive.
pub(super) fn verb(infinitive: &str) -> Option<Verb> {
    let listed = LEXICON.verbs.get(infinitive).copied().unwrap_or_default();
    is_infinitive(infinitive).then(|| conjugated(infinitive, listed))
}

pub(super) fn is_infinitive(word: &str) -> bool {
    word.len() > 2 && ["ar", "er", "ir"].iter().any(|end| word.ends_with(end))
}

fn conjugated(infinitive: &str, listed: Listed<'_>) -> Verb {
    let (stem, class) = infinitive.split_at(infinitive.len() - 2);
    let or = |given: &str, regular: String| if given.is_empty() { regular } else { given.to_owned() };
    let first = class == "ar";
    let present = or(listed.present, format!("{stem}{}", if first { 'a' } else { 'e' }));
    let preterite = or(listed.preterite, format!("{stem}{}", if first { "ó" } else { "ió" }));
    let participle = or(listed.participle, format!("{stem}{}", if first { "ado" } else { "ido" }));
    let future = future_stem(infinitive);
    let imperfect = format!("{stem}{}", if first { "aba" } else { "ía" });
    let subjunctive = subjunctive(infinitive, &present);
    let vowel = &class[..1];
    Verb {
        forms: [
            infinitive.to_owned(),
            present.clone(),
            format!("{present}n"),
            preterite.clone(),
            preterite_of_many(stem, &preterite, first),
            format!("{future}á"),
            format!("{future}án"),
            gerund(infinitive, stem, &preterite),
            participle,
            imperfect.clone(),
            format!("{imperfect}n"),
            subjunctive.clone(),
            of_many(&subjunctive),
            format!("{stem}{vowel}mos"),
            format!("{future}emos"),
            format!("{future}ía"),
            format!("{future}ían"),
            format!("{present}s"),
        ],
    }
}

/// «dé» and «den».
fn of_many(form: &str) -> String {
    format!("{}n", form.replace("dé", "de"))
}

fn future_stem(infinitive: &str) -> String {
    let irregular = [("hacer", "har"), ("poner", "pondr"), ("tener", "tendr"), ("poder", "podr"), ("saber", "sabr"), ("decir", "dir")];
    let changed = irregular.iter().find_map(|(end, stem)| infinitive.strip_suffix(end).map(|rest| format!("{rest}{stem}")));
    changed.unwrap_or_else(|| infinitive.to_owned())
}

fn preterite_of_many(stem: &str, one: &str, first: bool) -> String {
    match one {
        _ if one.ends_with("hizo") => one.replace("hizo", "hicieron"),
        "dio" | "vio" => format!("{}eron", &one[..2]),
        _ if one.ends_with("jo") => format!("{}eron", &one[..one.len() - 1]),
        _ if one.ends_with('o') => format!("{}ieron", &one[..one.len() - 1]),
        _ if first => format!("{stem}aron"),
        _ => one.strip_suffix('ó').map_or_else(|| one.to_owned(), |rest| format!("{rest}eron")),
    }
}

fn gerund(infinitive: &str, stem: &str, preterite: &str) -> String {
    match infinitive {
        "poder" => return "pudiendo".to_owned(),
        "decir" => return "diciendo".to_owned(),
        _ if infinitive.ends_with("ar") => return format!("{stem}ando"),
        _ => {}
    }
    // «midió» has the stem of «midiendo», «construyó» that of «construyendo».
    let own = preterite.strip_suffix('ó').map(|rest| format!("{rest}endo"));
    let after_vowel = stem.ends_with(['a', 'e']);
    own.unwrap_or_else(|| format!("{stem}{}", if after_vowel { "yendo" } else { "iendo" }))
}

fn subjunctive(infinitive: &str, present: &str) -> String {
    let irregular = [("hacer", "haga"), ("poner", "ponga"), ("tener", "tenga"), ("saber", "sepa"), ("decir", "diga"), ("traer", "traiga")];
    if let Some(form) = irregular.iter().find_map(|(end, form)| infinitive.strip_suffix(end).map(|rest| format!("{rest}{form}"))) {
        return form;
    }
    match infinitive {
        "dar" => return "dé".to_owned(),
        "estar" => return "esté".to_owned(),
        "ver" => return "vea".to_owned(),
        _ => {}
    }
    let stem = &present[..present.len() - present.chars().next_back().map_or(0, char::len_utf8)];
    let cut = |end: char| stem.strip_suffix(end).unwrap_or(stem);
    if infinitive.ends_with("ar") {
        return match stem.chars().next_back() {
            Some('c') => format!("{}que", cut('c')),
            Some('g') => format!("{stem}ue"),
            Some('z') => format!("{}ce", cut('z')),
            _ => format!("{stem}e"),
        };
    }
    match stem.chars().next_back() {
        Some('c') if cut('c').ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{}zca", cut('c')),
        Some('c') => format!("{}za", cut('c')),
        Some('g') => format!("{}ja", cut('g')),
        Some('u') if stem.ends_with("gu") => format!("{}a", cut('u')),
        _ => format!("{stem}a"),
    }
}

/// The plural of a noun or an adjective.
pub(super) fn plural(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ión") {
        return format!("{rest}iones");
    }
    match word.chars().next_back() {
        Some('z') => format!("{}ces", &word[..word.len() - 1]),
        Some('s') => word.to_owned(),
        Some('a' | 'e' | 'i' | 'o' | 'u' | 'á' | 'é' | 'ó') => format!("{word}s"),
        _ => format!("{word}es"),
    }
}

/// The four forms of an adjective in «-o» (masculine, feminine, and their plurals), or the two of another.
pub(super) fn adjective(word: &str) -> Vec<String> {
    match word.strip_suffix('o') {
        Some(stem) => ["o", "a", "os", "as"].iter().map(|end| format!("{stem}{end}")).collect(),
        None if word == "ese" => ["ese", "esa", "esos", "esas"].map(str::to_owned).to_vec(),
        None => vec![word.to_owned(), word.to_owned(), plural(word), plural(word)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_conjugated() {
        let of = |infinitive: &str, form: usize| verb(infinitive).expect("an infinitive").forms[form].clone();
        let all = |infinitive: &str| verb(infinitive).expect("an infinitive").forms.join(" ");
        assert_eq!(
            all("evaluar"),
            "evaluar evalúa evalúan evaluó evaluaron evaluará evaluarán evaluando evaluado evaluaba evaluaban evalúe evalúen \
             evaluamos evaluaremos evaluaría evaluarían evalúas"
        );
        assert_eq!(
            all("hacer"),
            "hacer hace hacen hizo hicieron hará harán haciendo hecho hacía hacían haga hagan hacemos haremos haría harían haces"
        );
        assert_eq!(of("aplicar", SUBJUNCTIVE), "aplique");
        assert_eq!(of("pagar", SUBJUNCTIVE), "pague");
        assert_eq!(of("ofrecer", SUBJUNCTIVE), "ofrezca");
        assert_eq!(of("elegir", SUBJUNCTIVE), "elija");
        assert_eq!(of("medir", GERUND), "midiendo");
        assert_eq!(of("distribuir", GERUND), "distribuyendo");
        assert_eq!(of("producir", PRETERITE + 1), "produjeron");
        assert_eq!(of("poner", PRETERITE + 1), "pusieron");
        assert_eq!(of("dar", PRETERITE + 1), "dieron");
        assert_eq!(of("dar", SUBJUNCTIVE + 1), "den");
        assert_eq!(of("leer", PRETERITE + 1), "leyeron");
        assert_eq!(of("mantener", FUTURE), "mantendrá");
        assert!(verb("casa").is_none());
    }

    #[test]
    fn nouns_have_a_verb_and_a_plural() {
        assert_eq!(verb_of_action("evaluaciones"), Some("evaluar"));
        assert_eq!(verb_of_participle("hechas").as_deref(), Some("hacer"));
        assert_eq!(verb_of_participle("sistematizada").as_deref(), Some("sistematizar"));
        assert_eq!(verb_of_participle("grado"), None);
        assert_eq!(["plan", "dilación", "vez", "insumo"].map(plural), ["planes", "dilaciones", "veces", "insumos"]);
        assert_eq!(adjective("fehaciente"), ["fehaciente", "fehaciente", "fehacientes", "fehacientes"]);
    }
}
