//! Spanish grammar by its cases.

use super::super::message::Noun;
use super::grammar;

#[test]
fn verbs_agree() {
    let plural = |text: &str| grammar::plural_predicate(text).unwrap_or_default();
    for (one, several) in [
        ("vivía en pobreza", "vivían en pobreza"),
        ("trabajaba", "trabajaban"),
        ("era pobre", "eran pobres"),
        ("estaba sin trabajo", "estaban sin trabajo"),
        ("era jefa de hogar", "eran jefas de hogar"),
        ("no tenía contrato", "no tenían contrato"),
        ("se sentía sola", "se sentían sola"),
        ("tuvo trabajo", "tuvieron trabajo"),
        ("respondió la encuesta", "respondieron la encuesta"),
        ("estudió en la universidad", "estudiaron en la universidad"),
        ("leyó un libro", "leyeron un libro"),
        ("participó", "participaron"),
        ("vive en el campo", "viven en el campo"),
    ] {
        assert_eq!(plural(one), several);
    }
    assert_eq!(grammar::plural_predicate("vivir mal"), None);
}

#[test]
fn prepositions_join_with_articles() {
    let de = |text: &str| grammar::de(text).text;
    assert_eq!(de("el Maule"), "del Maule");
    assert_eq!(de("El Bosque"), "de El Bosque");
    assert_eq!(de("La Araucanía"), "de La Araucanía");
    assert_eq!(de("la Región Metropolitana"), "de la Región Metropolitana");
    assert_eq!(grammar::a("el 16,7 %").text, "al 16,7 %");
    let and = |list: &[&str]| grammar::and(list.iter().map(|text| (*text).into()).collect()).text;
    assert_eq!(and(&["Maule", "Iquique"]), "Maule e Iquique");
    assert_eq!(and(&["madres", "hijos"]), "madres e hijos");
    assert_eq!(and(&["agua", "hielo"]), "agua y hielo");
    assert_eq!(and(&["Tarapacá", "Maule", "Ñuble"]), "Tarapacá, Maule y Ñuble");
    assert_eq!(and(&[]), "");
}

#[test]
fn counts_are_in_words_of_their_gender() {
    assert_eq!(grammar::counted(21, Noun::Region).text, "veintiuna regiones");
    assert_eq!(grammar::counted(21, Noun::Group).text, "veintiún grupos");
    assert_eq!(grammar::counted(1, Noun::Group).text, "un grupo");
    assert_eq!(grammar::counted(345, Noun::Comuna).text, "345 comunas");
    assert_eq!(grammar::all_of(2, Noun::Region).text, "ambas regiones");
    assert_eq!(grammar::out_of(1, 3, Noun::Case).text, "uno de los tres casos");
    for (several, one) in [("personas", "persona"), ("hogares", "hogar"), ("mujeres", "mujer"), ("padres", "padre"), ("regiones", "región")]
    {
        assert_eq!(grammar::singular(several), one);
    }
    assert_eq!(grammar::singular("viviendas sociales en arriendo"), "vivienda social en arriendo");
}
