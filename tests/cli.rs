//! The command line as a person or a script meets it: exit codes, languages, what goes where.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A site of its own in a temporary folder.
pub(crate) struct Site(pub(crate) tempfile::TempDir);

impl Site {
    /// The site that `amigable init` makes.
    pub(crate) fn new() -> Self {
        let site = Self(tempfile::tempdir().expect("a temporary folder"));
        assert_eq!(site.run(&["init", "-q"]).code, 0);
        site
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("in the site")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Lets the home lead to a page.
    pub(crate) fn link(&self, page: &str) {
        self.put("content/_index.md", &format!("{}\nLee [otra página]({page}).\n", self.read("content/_index.md")));
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The command, in this site, in an environment that says nothing.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amigable"));
        command.current_dir(self.0.path()).args(args);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH"] {
            command.env_remove(name);
        }
        command
    }

    #[track_caller]
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::of(&self.command(args).output().expect("the command starts"))
    }
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

const BROKEN: &str = "---\ntitulo: A\ndescripcion: Una página.\netiqetas: [uno]\n---\nTexto.\n";

#[test]
fn the_starter_site_builds_without_a_finding_in_both_languages() {
    for lang in ["es", "en"] {
        let site = Site(tempfile::tempdir().expect("a temporary folder"));
        let made = site.run(&["init", "--lang", lang]);
        assert_eq!(made.code, 0, "{made:?}");
        assert!(made.out.lines().any(|line| line == "amigable.yaml"), "{made:?}");
        let built = site.run(&["build", "--format", "json"]);
        assert_eq!((built.code, built.out.as_str(), built.err.as_str()), (0, "", ""));
        assert!(site.path("public/index.html").is_file());
        assert!(site.run(&["list", "orphans"]).out.is_empty());
    }
}

#[test]
fn init_never_overwrites() {
    let site = Site(tempfile::tempdir().expect("a temporary folder"));
    site.put("content/_index.md", "mío");
    let ran = site.run(&["init"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("content/_index.md"), "{}", ran.err);
    assert_eq!(site.read("content/_index.md"), "mío");
    assert!(!site.path("amigable.yaml").exists());
}

#[test]
fn a_page_of_every_kind_can_be_added_and_says_where() {
    for kind in ["pagina", "sección", "resumen", "conjunto", "Tutorial", "plan", "event", "organizacion", "término"] {
        let site = Site::new();
        let ran = site.run(&["new", kind, "Página", "de", "prueba"]);
        assert_eq!(ran.code, 0, "{kind}: {ran:?}");
        for path in ran.out.lines() {
            assert!(site.path(path).is_file(), "{kind}: {path}");
        }
        assert!(ran.err.contains("amigable check"), "{ran:?}");
        let checked = site.run(&["check", "--drafts"]);
        assert!(checked.code <= 1, "{kind}: {checked:?}");
    }
}

#[test]
fn new_never_overwrites_and_asks_what_was_meant() {
    let site = Site::new();
    assert_eq!(site.run(&["new", "evento", "Mi taller"]).code, 0);
    let again = site.run(&["new", "evento", "Mi taller"]);
    assert_eq!(again.code, 2, "{again:?}");
    let meant = site.run(&["new", "evneto", "Mi taller"]);
    assert_eq!(meant.code, 2);
    assert!(meant.err.contains("¿Quisiste decir «evento»?"), "{}", meant.err);
    assert_eq!(site.run(&["new", "evento", "¿?"]).code, 2);
}

#[test]
fn exit_codes_tell_content_from_machine_from_configuration() {
    let site = Site::new();
    assert_eq!(site.run(&["check"]).code, 0);
    site.put("content/a.md", BROKEN);
    assert_eq!(site.run(&["check"]).code, 1);
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.run(&["list"]).code, 1);
    assert_eq!(site.run(&["build", "--output-dir", "content"]).code, 2);
    assert_eq!(site.run(&["build", "--clock", "ayer"]).code, 2);
    assert_eq!(site.run(&["build", "--root", "nada"]).code, 2);
    assert_eq!(site.run(&["construyr"]).code, 2);
    assert_eq!(site.run(&[]).code, 2);
    assert_eq!(site.command(&["check"]).env("SOURCE_DATE_EPOCH", "x").status().expect("runs").code(), Some(2));
    site.put("amigable.yaml", "titulo: [");
    for verb in [&["check"][..], &["build"], &["list"], &["new", "pagina", "X"]] {
        assert_eq!(site.run(verb).code, 3, "{verb:?}");
    }
    fs::remove_file(site.path("amigable.yaml")).expect("it is there");
    assert_eq!(site.run(&["check"]).code, 3);
}

#[test]
fn a_build_with_errors_leaves_what_is_published() {
    let site = Site::new();
    site.run(&["build"]);
    let before = site.read("public/index.html");
    site.put("content/_index.md", &site.read("content/_index.md").replace("Esta es", "Otra es"));
    site.put("content/a.md", BROKEN);
    let ran = site.run(&["build"]);
    assert!(ran.err.contains("No publiqué nada") && ran.err.contains("1 error,"), "{}", ran.err);
    assert_eq!(site.read("public/index.html"), before);
}

#[test]
fn findings_for_people_and_for_programs_go_to_their_own_stream() {
    let site = Site::new();
    site.put("content/a.md", BROKEN);
    site.link("a.md");
    let human = site.run(&["check"]);
    assert!(human.out.is_empty() && human.err.contains("content/a.md:4:1"), "{human:?}");
    assert!(human.err.contains("Revisé") && !human.err.contains("\u{1b}["), "{human:?}");
    let quiet = site.run(&["check", "--quiet"]);
    assert!(quiet.err.contains("content/a.md:4:1") && !quiet.err.contains("Revisé"), "{quiet:?}");
    for format in ["json", "sarif", "github"] {
        let ran = site.run(&["check", "--format", format]);
        assert!(ran.err.is_empty() && ran.out.contains("content/a.md"), "{ran:?}");
        assert_eq!(ran.code, 1);
    }
    let json = site.run(&["check", "--format", "json"]).out;
    let lines: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let (findings, texts) = lines.split_at(1);
    assert!(!texts.is_empty() && texts.iter().all(|text| text["metrics"].is_object() && text.get("rule").is_none()), "{json}");
    let keys: Vec<&str> = findings[0].as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(keys, ["rule", "level", "path", "line", "column", "end_line", "end_column", "message", "help"]);
}

#[test]
fn the_language_is_asked_for_then_that_of_the_place_then_that_of_the_site() {
    let site = Site::new();
    let says = |command: &mut Command| Ran::of(&command.output().expect("runs")).err;
    assert!(says(&mut site.command(&["check"])).contains("Revisé"));
    assert!(says(site.command(&["check"]).env("LANG", "en_GB.UTF-8")).contains("Checked"));
    assert!(says(site.command(&["check", "--lang", "es"]).env("LANG", "en_GB.UTF-8")).contains("Revisé"));
    site.put("amigable.yaml", &site.read("amigable.yaml").replace("idioma: es-CL", "idioma: en"));
    assert!(says(&mut site.command(&["check"])).contains("Checked"));
    assert!(says(site.command(&["check"]).env("LANG", "es_CL.UTF-8")).contains("Revisé"));
}

#[test]
fn drafts_are_left_out_with_a_reason_and_can_be_listed() {
    let site = Site::new();
    site.put("content/b.md", "---\ntitulo: B\ndescripcion: Una página.\nborrador: true\n---\nTexto.\n");
    let ran = site.run(&["build"]);
    assert!(ran.err.contains("Sin publicar, 1 página:\n  content/b.md: "), "{}", ran.err);
    assert!(!site.path("public/b/index.html").exists());
    let listed = site.run(&["list", "borradores", "--format", "json"]);
    let line: serde_json::Value = serde_json::from_str(&listed.out).expect("one line of JSON");
    assert_eq!((line["source"].as_str(), line["draft"].as_bool()), (Some("content/b.md"), Some(true)));
    site.run(&["build", "--drafts"]);
    assert!(site.path("public/b/index.html").exists());
    site.run(&["build"]);
    assert!(!site.path("public/b").exists());
}

const DATASET: &str = "titulo: Serie\ndescripcion: Una serie.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n";
const TYPED: &str = "---\ntitulo: A\ndescripcion: Una página.\n---\nEn 2024, ñandú: [17,8 %](dato:serie?anio=2024). [Subió](dato:serie?anio=2024&compara=2022) desde 20,5 % en 2022.\n";

#[test]
fn what_mends_itself_is_mended_once_and_told() {
    let site = Site::new();
    site.put("content/conjuntos/serie.yaml", DATASET);
    site.put("content/conjuntos/serie.csv", "anio,valor\n2022,20.5\n2024,17.3\n");
    assert!(site.run(&["check", "--fix"]).err.starts_with("No hay nada que se corrija solo.\n"));
    site.put("content/a.md", TYPED);
    site.link("a.md");
    let json = site.run(&["check", "--format", "json"]).out;
    let fix = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["fix"].clone();
    let first = json.lines().map(fix).find(|fix| fix["replacement"] == "17,3 %").expect("the wrong number is mended");
    assert_eq!((first["line"].as_u64(), first["column"].as_u64(), first["end_column"].as_u64()), (Some(5), Some(18), Some(24)));
    let sarif: serde_json::Value = serde_json::from_str(&site.run(&["check", "--format", "sarif"]).out).expect("JSON");
    let change = &sarif["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "content/a.md");
    assert_eq!(change["replacements"][0]["deletedRegion"]["startColumn"], 18);
    assert_eq!(site.read("content/a.md"), TYPED);

    let ran = site.run(&["check", "--fix"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.starts_with("3 correcciones en 1 archivo:\n  content/a.md:5:18: «17,8 %» → «17,3 %»\n"), "{ran:?}");
    assert!(ran.err.contains("0 errores") && !ran.err.contains("No escribí nada"), "{ran:?}");
    let mended = site.read("content/a.md");
    assert!(mended.ends_with(
        "ñandú: [17,3 %](dato:serie?anio=2024). [Bajó](dato:serie?anio=2024&compara=2022) desde [20,5 %](dato:serie?anio=2022) en 2022.\n"
    ));
    assert!(site.run(&["check", "--fix", "--lang", "en"]).err.starts_with("There is nothing that mends itself.\n"));
    assert_eq!(site.read("content/a.md"), mended);
    assert!(site.run(&["check", "--fix", "-q", "--format", "json"]).err.is_empty());
}

#[test]
fn the_words_of_claims_can_be_explained() {
    let site = Site(tempfile::tempdir().expect("a temporary folder"));
    let page = site.run(&["explain", "palabras"]).out;
    assert!(page.contains("casi la mitad · casi a la mitad: desde 45 % y menos de 50 %") && page.contains("una-de-cada"), "{page}");
    assert!(site.run(&["explain", "words", "--lang", "en"]).out.contains("fell · rose · stayed the same"));
}

#[test]
fn who_uses_a_dataset_is_told_to_people_and_to_programs() {
    let site = Site::new();
    let all = site.run(&["list", "usos"]);
    assert!(all.code == 0 && all.out.starts_with("asistencia  1 página: "), "{all:?}");
    let one = site.run(&["listar", "uses", "asistencia", "--format", "json"]);
    let line: serde_json::Value = serde_json::from_str(&one.out).expect("one line of JSON");
    assert_eq!((line["dataset"].as_str(), line["declared"].as_bool()), (Some("asistencia"), Some(true)), "{line}");
    assert!(line["source"].as_str().is_some_and(|source| site.path(source).is_file()), "{line}");
    let meant = site.run(&["list", "uses", "asistensia"]);
    assert!(meant.code == 2 && meant.err.contains("¿Quisiste decir «asistencia»?"), "{meant:?}");
    let unknown = site.run(&["list", "uses", "otro", "--lang", "en"]);
    assert!(unknown.code == 2 && unknown.err.contains("The datasets are: asistencia"), "{unknown:?}");
    site.put("content/conjuntos/sola.yaml", &site.read("content/conjuntos/asistencia.yaml"));
    site.put("content/conjuntos/sola.csv", &site.read("content/conjuntos/asistencia.csv"));
    assert!(site.run(&["list", "uses"]).out.contains("sola        sin uso: ninguna página lo usa"));
    assert_eq!(site.run(&["list", "pages", "asistencia"]).code, 2);
}

#[test]
fn texts_are_counted_for_people_and_for_programs() {
    let site = Site::new();
    let words = "La línea de pobreza extrema equivale al costo de una canasta básica de alimentos, que se actualiza cada mes según la \
                 variación de los precios.";
    site.put(
        "content/a.md",
        &format!("---\ntitulo: Una\ndescripcion: Una página.\n---\nHola.\n\n## Qué es\n\n{words} Mira `esto` y https://a.cl/b.\n"),
    );
    let json = site.run(&["list", "legibilidad", "--format", "json"]).out;
    let text: serde_json::Value = json
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .find(|text: &serde_json::Value| text["path"] == "content/a.md")
        .expect("the page");
    // Una / Una página / Hola / Qué es / the sentence / Mira … y …
    let metrics = &text["metrics"];
    assert_eq!(
        (metrics["words"].as_u64(), metrics["sentences"].as_u64(), metrics["syllables"].as_u64()),
        (Some(33), Some(6), Some(65)),
        "{metrics}"
    );
    assert_eq!((metrics["longest_sentence"].as_u64(), metrics["longest_sentence_line"].as_u64()), (Some(25), Some(9)));
    assert_eq!(metrics["bytes"].as_u64(), Some(site.read("content/a.md").len() as u64));
    let section = &text["sections"][1];
    assert_eq!(
        (section["heading"].as_str(), section["line"].as_u64(), section["metrics"]["words"].as_u64()),
        (Some("Qué es"), Some(7), Some(29))
    );
    for score in ["szigriszt_pazos", "fernandez_huerta", "gutierrez", "crawford", "mu"] {
        assert!(metrics[score].is_f64(), "{score}: {metrics}");
    }
    // 206.84 − 60·65/33 − 1.02·33/6
    assert!(metrics["fernandez_huerta"].as_f64().is_some_and(|score| (score - 83.048).abs() < 0.001), "{metrics}");

    let table = site.run(&["list", "readability"]);
    assert_eq!(table.code, 0, "{table:?}");
    assert!(table.out.starts_with("Szigriszt  INFLESZ") && table.out.contains("25  content/a.md:9 "), "{}", table.out);
    assert!(table.out.contains("83,0") && table.err.contains("más difíciles"), "{table:?}");
    assert!(site.run(&["list", "readability", "--lang", "en"]).out.contains("83.0"));
    assert_eq!(site.run(&["list", "readability", "x"]).code, 2);
    assert!(site.run(&["explain", "legibilidad"]).out.contains("206,84 − 60·Y/W − 1,02·W/S"));
}

#[test]
fn every_verb_teaches_in_both_languages() {
    let site = Site(tempfile::tempdir().expect("a temporary folder"));
    for verb in ["init", "new", "build", "check", "list", "explain"] {
        let spanish = site.run(&[verb, "--help"]);
        assert!(spanish.code == 0 && spanish.out.contains("Ejemplos:") && spanish.out.contains("Uso:"), "{spanish:?}");
        let english = site.run(&["help", verb, "--lang", "en"]);
        assert!(english.out.contains("Examples:") && !english.out.contains("Opciones"), "{english:?}");
    }
}

#[test]
fn every_rule_can_be_explained() {
    let site = Site(tempfile::tempdir().expect("a temporary folder"));
    let all = site.run(&["explain"]).out;
    let ids: Vec<&str> =
        all.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next()).filter(|id| id.contains('/')).collect();
    assert!(ids.len() > 20 && ids.contains(&"content/link-leaves-site"), "{ids:?}");
    for id in ids {
        let page = site.run(&["explain", id]);
        assert!(page.code == 0 && page.out.starts_with(id) && page.out.contains("Por qué importa"), "{id}: {page:?}");
    }
    let near = site.run(&["explain", "link-leaves-sit"]);
    assert_eq!(near.code, 0, "{near:?}");
    let unknown = site.run(&["explain", "conent/unknown-key"]);
    assert!(unknown.code == 2 && unknown.err.contains("«content/unknown-key»"), "{unknown:?}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_trouble_and_a_full_disk_is() {
    let site = Site::new();
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let gone = site.command(&["list"]).stdout(writer).output().expect("runs");
    assert_eq!(gone.status.code(), Some(0), "{gone:?}");
    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        let ran = Ran::of(&site.command(&["list"]).stdout(full).output().expect("runs"));
        assert!(ran.code == 2 && ran.err.contains("no queda espacio"), "{ran:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_an_error_of_the_content() {
    let site = Site::new();
    std::os::unix::fs::symlink("/etc/passwd", site.path("content/secreto.md")).expect("a link");
    let ran = site.run(&["build", "--format", "json"]);
    assert!(ran.code == 1 && ran.out.contains("content/link-leaves-site"), "{ran:?}");
    assert!(!site.path("public/index.html").exists());
}
