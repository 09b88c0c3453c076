//! The engine against lists that were marked by hand, and against any text at all.

use super::*;
use proptest::prelude::*;
use std::ops::Range;

/// Word, its syllables and the rule that decides.
const SYLLABLES: &str = include_str!("samples/silabas.txt");
const SENTENCES: &str = include_str!("samples/oraciones.txt");

#[test]
fn tricky_words_are_divided_as_marked_by_hand() {
    let lines: Vec<&str> = SYLLABLES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut wrong = Vec::new();
    for line in &lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let [word, division, rule] = fields[..] else { panic!("three fields: {line}") };
        assert_eq!(division.replace('-', ""), word);
        assert!(!rule.is_empty());
        let found = syllables(word).collect::<Vec<_>>().join("-");
        if found != division || count_syllables(word) != division.split('-').count() {
            wrong.push(format!("{word}: {found}, marked {division} ({rule})"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(lines.len() >= 300, "{}", lines.len());
}

/// A text and the sentences that it has.
fn case(block: &str) -> (String, Vec<String>, Language) {
    let lines: Vec<&str> = block.lines().filter(|line| !line.starts_with('#')).collect();
    let language = if lines.first() == Some(&"[en]") { Language::English } else { Language::Spanish };
    let lines: Vec<&str> = lines.into_iter().filter(|line| *line != "[en]").collect();
    // A case whose text begins a sentence where one line does not end: the text, «=», its sentences.
    let (text, expected) = match lines.iter().position(|line| *line == "=") {
        Some(at) => (lines[..at].join(" "), &lines[at + 1..]),
        None => (lines.join(" "), &lines[..]),
    };
    (text.replace("\\n", "\n"), expected.iter().map(|line| line.replace("\\n", "\n")).collect(), language)
}

#[test]
fn hard_texts_are_cut_as_marked_by_hand() {
    let cases: Vec<_> = SENTENCES.split("\n\n").map(case).filter(|(text, ..)| !text.is_empty()).collect();
    let mut wrong = Vec::new();
    for (text, expected, language) in &cases {
        let found: Vec<&str> = sentences(text, *language).into_iter().map(|range| &text[range]).collect();
        if found != *expected {
            wrong.push(format!("{found:#?}, marked {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() >= 100, "{}", cases.len());
}

/// Numbers reckoned by hand, to a hundredth.
fn near(found: Option<f64>, by_hand: f64) {
    assert!(found.is_some_and(|found| (found - by_hand).abs() < 0.005), "{found:?}, by hand {by_hand}");
}

/// La(2 letters, 1 syllable) línea(5, 3) de(2, 1) pobreza(7, 3) extrema(7, 3) equivale(8, 4) al(2, 1) costo(5, 2) de(2, 1) una(3, 2)
/// canasta(7, 3) básica(6, 3) de(2, 1) alimentos(9, 4) que(3, 1) se(2, 1) actualiza(9, 4) cada(4, 2) mes(3, 1) según(5, 2) la(2, 1)
/// variación(9, 3) de(2, 1) los(3, 1) precios(7, 2): L = 116, Y = 51, W = 25, S = 1; squares of the letters 698.
#[test]
fn scores_are_those_reckoned_by_hand() {
    let text = "La línea de pobreza extrema equivale al costo de una canasta básica de alimentos, que se actualiza cada mes según \
                la variación de los precios.";
    let counts = Counts::of(text, Language::Spanish);
    assert_eq!(counts, Counts { letters: 116, squares: 698, syllables: 51, words: 25, sentences: 1, longest_sentence: 25 });
    // 206.84 − 60·51/25 − 1.02·25 = 206.84 − 122.4 − 25.5
    near(scores::fernandez_huerta(&counts), 58.94);
    // 206.835 − 62.3·2.04 − 25 = 206.835 − 127.092 − 25
    near(scores::szigriszt_pazos(&counts), 54.743);
    // 95.2 − 9.7·116/25 − 0.35·25 = 95.2 − 45.008 − 8.75
    near(scores::gutierrez(&counts), 41.442);
    // −0.205·4 + 0.049·204 − 3.407 = −0.82 + 9.996 − 3.407
    near(scores::crawford(&counts), 5.769);
    // Mean 4.64; squared differences 698 − 116²/25 = 159.76, variance 159.76/24 = 6.65667; 25/24 · 4.64/6.65667 · 100
    near(scores::mu(&counts), 72.609);
    assert_eq!(scores::inflesz(54.743).es, "algo difícil");
    assert_eq!(scores::fernandez_huerta_band(58.94).es, "algo difícil");
    assert_eq!(scores::mu_band(72.609).es, "un poco fácil");
}

/// Two units: «La casa es azul.» and «El perro come pan»: letters 2+4+2+4+2+5+4+3, syllables 1+2+1+2+1+2+2+1, 8 words, 2 sentences.
#[test]
fn units_add_up() {
    let counts: Counts = ["La casa es azul.", "El perro come pan"].into_iter().map(|unit| Counts::of(unit, Language::Spanish)).sum();
    assert_eq!(counts, Counts { letters: 26, squares: 94, syllables: 12, words: 8, sentences: 2, longest_sentence: 4 });
    // 206.84 − 60·1.5 − 1.02·4; 206.835 − 62.3·1.5 − 4; 95.2 − 9.7·3.25 − 0.35·4
    near(scores::fernandez_huerta(&counts), 112.76);
    near(scores::szigriszt_pazos(&counts), 109.385);
    near(scores::gutierrez(&counts), 62.275);
    // −0.205·25 + 0.049·150 − 3.407
    near(scores::crawford(&counts), -1.182);
    // Squared differences 94 − 26²/8 = 9.5; 8/7 · 3.25/(9.5/7) · 100
    near(scores::mu(&counts), 273.684);
}

/// The(3) cat(3) sat(3). It(2) ran(3) off(3) home(4): 21 letters, 7 words, 2 sentences.
#[test]
fn english_has_the_scores_that_need_no_syllables() {
    let counts = Counts::of("The cat sat. It ran off home.", Language::English);
    assert_eq!((counts.letters, counts.words, counts.sentences, counts.syllables), (21, 7, 2, 0));
    // 0.0588·300 − 0.296·200/7 − 15.8
    near(scores::coleman_liau(&counts), -6.617);
    // 4.71·3 + 0.5·3.5 − 21.43
    near(scores::ari(&counts), -5.55);
}

#[test]
fn bands_begin_where_their_authors_say() {
    let names = |band: fn(f64) -> crate::base::say::Said, scores: &[f64]| scores.iter().map(|score| band(*score).es).collect::<Vec<_>>();
    assert_eq!(
        names(scores::inflesz, &[39.9, 40.0, 55.0, 65.0, 80.0, 80.1]),
        ["muy difícil", "algo difícil", "normal", "bastante fácil", "bastante fácil", "muy fácil"]
    );
    assert_eq!(
        names(scores::fernandez_huerta_band, &[29.0, 30.0, 50.0, 60.0, 70.0, 80.0, 90.0]),
        ["muy difícil", "difícil", "algo difícil", "normal", "algo fácil", "fácil", "muy fácil"]
    );
    assert_eq!(names(scores::mu_band, &[30.0, 31.0, 51.0, 61.0, 71.0, 81.0, 91.0]).len(), 7);
}

#[test]
fn a_text_without_words_has_no_score() {
    let nothing = Counts::of("17,3 % … 2024.", Language::Spanish);
    assert_eq!(nothing, Counts::default());
    for language in [Language::Spanish, Language::English, Language::Other] {
        assert!(scores(language).iter().all(|score| (score.value)(&nothing).is_none()));
    }
    assert_eq!(scores::mu(&Counts::of("Una vez dos", Language::Spanish)), None, "words of one length have no variance");
    assert_eq!(Counts::of("", Language::Spanish), Counts::default());
}

fn rises(ranges: &[Range<usize>], text: &str) -> bool {
    let whole = ranges.iter().all(|range| range.start < range.end && text.get(range.clone()).is_some());
    whole && ranges.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

/// Texts with what the engine looks at, in any order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-záéíóúüñhyquAEIOUÑ]{1,8}",
        Just(". ".to_owned()),
        Just("… ".to_owned()),
        Just("EE. UU.".to_owned()),
        Just("\u{301}".to_owned()),
        Just("\u{fffc}".to_owned()),
        "[ .?!«»¿¡()\\[\\]0-9\n]{1,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn syllables_put_together_are_the_word(word in "\\PC*") {
        let parts: Vec<&str> = syllables(&word).collect();
        prop_assert_eq!(parts.concat(), word.clone());
        prop_assert_eq!(parts.len(), count_syllables(&word));
        prop_assert!(parts.iter().all(|part| !part.is_empty()));
    }

    #[test]
    fn capitals_have_the_same_syllables(word in "[a-záéíóúüñ]{1,12}") {
        let lengths = |word: &str| syllables(word).map(str::len).collect::<Vec<_>>();
        prop_assert_eq!(lengths(&word), lengths(&word.to_uppercase()));
    }

    #[test]
    fn any_text_is_cut_into_words_and_sentences(text in text()) {
        for language in [Language::Spanish, Language::English, Language::Other] {
            let found = sentences(&text, language);
            prop_assert!(rises(&found, &text));
            // What is left between sentences is white space.
            let kept: usize = found.iter().map(|range| text[range.clone()].split_whitespace().map(str::len).sum::<usize>()).sum();
            prop_assert_eq!(kept, text.split_whitespace().map(str::len).sum::<usize>());
            let counts = Counts::of(&text, language);
            prop_assert!(counts.sentences <= found.len() && counts.longest_sentence <= counts.words);
        }
        let found: Vec<_> = words(&text).collect();
        prop_assert!(rises(&found, &text));
        prop_assert!(found.iter().all(|range| !text[range.clone()].contains(|c: char| c.is_numeric())));
    }
}
