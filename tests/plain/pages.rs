//! Rules of whole pages, the words of a site, and what must never be marked.

use super::{check, is_of_words};
use crate::support::{build, example, told};

fn rules(body: &str) -> Vec<&'static str> {
    check(body).1.iter().map(|finding| finding.rule.id).collect()
}

/// `count` words in sentences of five, in paragraphs of twenty-five.
fn prose(count: usize) -> String {
    let sentence = "La casa tiene dos puertas.";
    let paragraph = [sentence; 5].join(" ");
    let paragraphs = vec![paragraph; count / 25];
    paragraphs.join("\n\n")
}

#[test]
fn text_without_a_foothold_is_a_wall() {
    assert_eq!(rules(&prose(325)), ["plain/wall-of-text"]);
    assert!(rules(&prose(275)).is_empty());
    let (one, two) = (prose(250), prose(250));
    assert!(rules(&format!("{one}\n\n## Otra parte\n\n{two}\n")).is_empty());
    assert!(rules(&format!("{one}\n\n- una cosa\n- otra cosa\n\n{two}\n")).is_empty());
}

#[test]
fn a_summary_says_what_it_means_and_what_to_do() {
    let front = "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un dato.\npuntos_clave: [Uno]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\n";
    let found = |body: &str| {
        let tree = example(&format!("{front}{body}"));
        build(&tree).findings.iter().map(|finding| format!("{}: {}", finding.rule.id, finding.message.es)).collect::<Vec<_>>()
    };
    let text = prose(150);
    let whole =
        format!("## Qué significa\n\n{text}\n\n## Cómo se midió\n\nCon una encuesta.\n\n## Qué puedes hacer con este dato\n\nCítalo.\n");
    assert!(found(&whole).is_empty(), "{:?}", found(&whole));
    let part = format!("## Qué significa\n\n{text}\n\n## Cómo se midió\n\nCon una encuesta.\n");
    assert_eq!(found(&part), ["plain/missing-part: Este resumen no tiene una parte que diga qué puede hacer quien lo lee."]);
}

#[test]
fn a_tutorial_has_steps() {
    let front = "-- content/tutoriales/a.md --\n---\ntitulo: A\ndescripcion: Un tutorial.\ntiempo: 10 minutos\nnivel: básico\n---\n";
    let ids = |body: &str| build(&example(&format!("{front}{body}"))).findings.iter().map(|finding| finding.rule.id).collect::<Vec<_>>();
    let text = prose(150);
    assert_eq!(ids(&format!("## Paso a paso\n\n{text}\n")), ["plain/missing-part"]);
    assert!(ids(&format!("## Paso a paso\n\n{text}\n\n1. Abre el archivo.\n2. Guárdalo.\n")).is_empty());
}

#[test]
fn easy_read_is_stricter() {
    let sentence = "La oficina de tu barrio abre en la mañana de lunes a viernes y también los sábados.\n";
    assert!(rules(sentence).is_empty());
    let tree = example(&format!("-- content/a.es-simple.md --\n{}{sentence}", super::FRONT));
    let found = build(&tree).findings;
    assert_eq!(found.iter().map(|finding| (finding.rule.id, finding.level.id())).collect::<Vec<_>>(), [("plain/easy-sentence", "error")]);
}

#[test]
fn a_site_has_words_of_its_own() {
    let settings = "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\ncolecciones: {datos: {clase: resumen}, tutoriales: {clase: tutorial}, eventos: {clase: evento}}\nlenguaje:\n  jerga: {postulante: quien postula}\n  se_permite: [sinergia]\n  siglas: [SINIM]\n";
    let page = "El postulante busca una sinergia en el SINIM. Los postulantes también.\n";
    let tree = example(&format!("{settings}-- content/a.md --\n{}{page}", super::FRONT));
    let found = build(&tree).findings;
    let marked: Vec<(&str, String)> =
        found.iter().map(|finding| (finding.rule.id, finding.help.as_ref().map_or(String::new(), |help| help.es.clone()))).collect();
    let plural = "Escribe «quien postula».".to_owned();
    assert_eq!(marked, [("plain/jargon", plural.clone()), ("plain/jargon", plural)], "{}", told(&found, &tree));
}

#[test]
fn good_spanish_is_left_alone() {
    let good = "No hay nada que pagar, y no pide nunca un documento a nadie. Dicho de otro modo, es gratis. Nunca es tarde cuando la dicha es buena.\n\n\
        La tabla tiene 1.234.567 filas, un índice de 0,464 y un 17,3 % de personas. La ley 19.880 y la versión 2.5 del 2024-10-01 dicen lo mismo.\n\n\
        La ministra dijo: «el plan fue aprobado por el Consejo en el marco de la reunión». Dos de cada tres, menos que antes.\n\n\
        > Se procedió a la entrega de los documentos por parte de la autoridad.\n\n\
        El precio sigue bajando y está cambiando. Fernando y Orlando van leyendo y escribiendo. Cuando llega, entra.\n\n\
        María fue elegida alcaldesa. El director es conocido. La línea de pobreza es más alta que la de 2017. Se dio cuenta de que faltaba gente.\n\n\
        El siglo XX, el nivel AA, la ONU, el PDF, el RUT y COVID-19 se conocen. Lee `SELECT TOTAL` y [la guía](https://sitio.example/).\n\n\
        Los no inscritos entran, a menos que llueva. A fin de mes se paga. Hay 25 mil millones de pesos y 25 mil personas.\n";
    let (tree, found) = check(good);
    assert!(found.iter().all(|finding| !is_of_words(finding) || !finding.rule.id.starts_with("plain/")), "{}", told(&found, &tree));
}

#[test]
fn the_help_says_it_in_the_right_words() {
    let help = |body: &str| {
        let (tree, found) = check(body);
        assert_eq!(found.len(), 1, "{body}{}", told(&found, &tree));
        found[0].help.as_ref().map_or(String::new(), |help| help.es.clone())
    };
    for (body, expected) in [
        ("El plan fue aprobado por el Consejo en 2021.", "Empieza por quien lo hace: «El Consejo aprobó el plan en 2021.»"),
        ("Las bases serán publicadas por los municipios.", "Empieza por quien lo hace: «Los municipios publicarán las bases.»"),
        ("La tierra no nos fue prestada por nuestros padres.", "Empieza por quien lo hace: «Nuestros padres no nos prestaron…»"),
        ("La directora fue nombrada por el ministro.", "Empieza por quien lo hace: «El ministro nombró…»"),
        ("Los datos fueron revisados.", "Di quién lo hace. Si no se sabe o no importa, escribe «se revisaron»."),
        ("Se procedió a la entrega de las cajas.", "Di quién lo hace, o al menos «se entregó»."),
        ("El formulario debe ser firmado.", "Háblale a quien lee: «tienes que firmar», o di quién debe hacerlo."),
        ("El equipo realizará la evaluación del programa.", "Escribe «evaluará el»."),
        ("Dieron cumplimiento a la ley.", "Escribe «cumplieron»."),
        ("No es improbable que llueva.", "Dilo en positivo: «es probable»."),
        ("No se entrega el bono a menos que lo pidas.", "Di cuándo sí: cambia el «no» y «a menos que» por «solo si»."),
        ("Debido a que llovió, no hubo taller.", "Escribe «como»."),
    ] {
        assert_eq!(help(body), expected, "{body}");
    }
}
