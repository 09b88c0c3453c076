//! What editors, designers and days do to a site, by chance: the same number gives the same edits.

use crate::support::source;
use amigable::{Hash, Options, SourcePath, Tree};

/// Everything that an edit may be, by the first word of what it tells.
pub(super) const SORTS: [&str; 11] = ["add", "cell", "clock", "delete", "insert", "move", "noise", "option", "replace", "restore", "theme"];

/// A source of edits. Not a library's: all it needs is to be the same everywhere.
pub(super) struct Edits {
    seed: u64,
    drawn: u64,
}

impl Edits {
    pub(super) fn new(seed: u64) -> Self {
        Self { seed, drawn: 0 }
    }

    /// A number below `limit`.
    pub(super) fn up_to(&mut self, limit: usize) -> usize {
        self.drawn += 1;
        let hash = Hash::of(format!("{} {}", self.seed, self.drawn).as_bytes()).to_string();
        usize::from_str_radix(&hash[..12], 16).unwrap() % limit
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.up_to(of.len())]
    }

    /// Changes the site or how it is asked for, and tells how.
    pub(super) fn edit(&mut self, tree: &mut Tree, options: &mut Options, base: &Tree) -> String {
        match self.up_to(21) {
            0..4 => self.insert(tree),
            4..9 => self.replace(tree),
            9 => self.cell(tree),
            10 | 11 => self.delete(tree),
            12 | 13 => self.add(tree),
            14 => self.moved(tree),
            15 | 16 => self.theme(tree),
            17 => self.clock(options),
            18 => self.option(options),
            19 => self.noise(tree),
            _ => self.back(tree, base),
        }
    }

    /// Files of the editor whose names end so.
    fn path(&mut self, tree: &Tree, endings: &[&str]) -> Option<SourcePath> {
        let wanted = |path: &&SourcePath| !path.as_str().starts_with("themes/") && endings.iter().any(|end| path.as_str().ends_with(end));
        let paths: Vec<SourcePath> = tree.iter().map(|(path, _)| path).filter(wanted).cloned().collect();
        (!paths.is_empty()).then(|| self.one(&paths).clone())
    }

    /// A sentence, a heading, a link, a note, a figure: before some line of a page's text.
    fn insert(&mut self, tree: &mut Tree) -> String {
        let Some(path) = self.path(tree, &[".md"]) else { return self.noise(tree) };
        let text = *self.one(&TEXTS);
        let old = written(tree, &path);
        let lines: Vec<usize> = old.match_indices('\n').map(|(at, _)| at + 1).collect();
        // Mostly in the text, sometimes in the front matter.
        let from = if self.up_to(8) == 0 { 0 } else { lines.len() / 2 };
        let at = lines.get(from..).filter(|rest| !rest.is_empty()).map_or(old.len(), |rest| *self.one(rest));
        tree.insert(path.clone(), [&old[..at], text, &old[at..]].concat().into_bytes());
        format!("insert {text:?} at byte {at} of {path}")
    }

    fn replace(&mut self, tree: &mut Tree) -> String {
        let Some(path) = self.path(tree, &[".md", ".yaml", ".dic"]) else { return self.noise(tree) };
        let (from, to) = *self.one(&CHANGES);
        let old = written(tree, &path);
        let all = self.up_to(2) == 0;
        let new = if all { old.replace(from, to) } else { old.replacen(from, to, 1) };
        tree.insert(path.clone(), new.into_bytes());
        format!("replace {from:?} by {to:?} in {path}")
    }

    /// One digit of a table.
    fn cell(&mut self, tree: &mut Tree) -> String {
        let Some(path) = self.path(tree, &[".csv"]) else { return self.noise(tree) };
        let mut bytes = tree.bytes(&path).unwrap().to_vec();
        let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
        if digits.is_empty() {
            return self.noise(tree);
        }
        let at = *self.one(&digits);
        bytes[at] = b'0' + u8::try_from(self.up_to(10)).unwrap();
        tree.insert(path.clone(), bytes);
        format!("cell at byte {at} of {path}")
    }

    fn delete(&mut self, tree: &mut Tree) -> String {
        let Some(path) = self.path(tree, &[""]) else { return self.noise(tree) };
        tree.remove(&path);
        format!("delete {path}")
    }

    /// A new page, table, picture or variant.
    fn add(&mut self, tree: &mut Tree) -> String {
        let (path, text) = *self.one(&NEW);
        tree.insert(source(path), text.as_bytes());
        format!("add {path}")
    }

    /// A file under another name, or in another folder.
    fn moved(&mut self, tree: &mut Tree) -> String {
        let Some(path) = self.path(tree, &[".md", ".csv", ".yaml", ".png"]) else { return self.noise(tree) };
        let name = path.as_str().rsplit('/').next().unwrap();
        let folder = self.one(&["content", "content/notas", "content/datos", "content/eventos", "content/conjuntos", "content/nueva"]);
        let other = if self.up_to(2) == 0 { format!("{folder}/{name}") } else { path.as_str().replacen("content/", "content/otra-", 1) };
        let file = tree.remove(&path).unwrap();
        tree.insert(source(&other), file.bytes);
        format!("move {path} to {other}")
    }

    /// A template, a colour, a word or a setting of the theme; the site's own file over the program's.
    fn theme(&mut self, tree: &mut Tree) -> String {
        let (ending, from, to) = *self.one(&THEME);
        let wanted = |path: &&SourcePath| path.as_str().starts_with("themes/") && path.as_str().ends_with(ending);
        let paths: Vec<SourcePath> = tree.iter().map(|(path, _)| path).filter(wanted).cloned().collect();
        if paths.is_empty() {
            return self.noise(tree);
        }
        let path = self.one(&paths).clone();
        let new = written(tree, &path).replacen(from, to, 1);
        tree.insert(path.clone(), new.into_bytes());
        format!("theme {from:?} by {to:?} in {path}")
    }

    fn clock(&mut self, options: &mut Options) -> String {
        let days = i64::try_from(self.up_to(400)).unwrap() - 100;
        options.today = options.today.saturating_add(jiff::Span::new().days(days));
        format!("clock to {}", options.today)
    }

    fn option(&mut self, options: &mut Options) -> String {
        match self.up_to(3) {
            0 => options.drafts = !options.drafts,
            1 => options.minify = !options.minify,
            _ => options.base_url = options.base_url.is_none().then(|| "https://otra.example/sub/".to_owned()),
        }
        format!("option {options:?}")
    }

    /// One file, or all, as it was at first: as `git checkout` does.
    fn back(&mut self, tree: &mut Tree, base: &Tree) -> String {
        if self.up_to(4) == 0 {
            *tree = base.clone();
            return "restore all".to_owned();
        }
        let paths: Vec<&SourcePath> = base.iter().map(|(path, _)| path).collect();
        let path = *self.one(&paths);
        tree.insert(path.clone(), base.get(path).unwrap().bytes.clone());
        format!("restore {path}")
    }

    /// Bytes that mean nothing, where a file should be.
    fn noise(&mut self, tree: &mut Tree) -> String {
        let path =
            *self.one(&["content/notas/una.md", "content/glosario.yaml", "content/conjuntos/ingresos.csv", "content/notas/casas.png"]);
        let bytes: Vec<u8> = (0..self.up_to(40)).map(|_| u8::try_from(self.up_to(256)).unwrap()).collect();
        tree.insert(source(path), bytes);
        format!("noise in {path}")
    }
}

fn written(tree: &Tree, path: &SourcePath) -> String {
    String::from_utf8_lossy(tree.bytes(path).unwrap()).into_owned()
}

const TEXTS: [&str; 18] = [
    "Otra frase sobre un hogar.\n",
    "\n## Otra parte\n\nCon texto.\n",
    "\n[](dos.md) y [](../acerca.md#uno)\n",
    "\n[aquí](no-existe.md)\n",
    "\n[17,3 %](dato:ingresos?anio=2024)\n",
    "\n[18 %](dato:ingresos?anio=2024)\n",
    "\n[^9]: Una nota que nadie llama.\n",
    "\n```figura\nconjunto: ingresos\ntipo: barras\neje: anio\ntitulo: Otra figura\nid: otra\n```\n",
    "\n```tarjetas\n- pagina: dos.md\n- pagina: ../acerca.md\n```\n",
    "\n> [!NOTE]\n> Un aviso.\n",
    "\n![](casas.png)\n",
    "\n[el ingreso](glosario:ingreso)\n",
    "\n[otro](https://nuevo.example/pagina)\n",
    "\n```descarga\nconjunto: ingresos\n```\n",
    "borrador: sí\n",
    "peso: 3\n",
    "En el marco de la implementación se procedió a la realización de la actividad.\n",
    "\u{feff}",
];

const CHANGES: [(&str, &str); 18] = [
    ("titulo: ", "titulo: Nuevo "),
    ("titulo: ", "título: "),
    ("descripcion: ", "descripcion: Otra "),
    ("fecha: 2026", "fecha: 2025"),
    ("2026", "2027"),
    ("hogar", "vivienda"),
    ("Hogar", "Ingreso"),
    ("ingresos", "gastos"),
    ("## ", "### "),
    ("17,3", "17,4"),
    ("sí", "no"),
    ("tipo: ", "tipo: x"),
    ("id: ", "id: x"),
    ("menu: [", "menu: [acerca.md, "),
    ("- ", "-"),
    ("clases.example", "otras.example"),
    ("clase: resumen", "clase: pagina"),
    ("casa", "cassa"),
];

const NEW: [(&str, &str); 11] = [
    ("content/notas/seis.md", "---\ntitulo: Seis notas\ndescripcion: La sexta nota.\nfecha: 2026-08-01\n---\nMira [](una.md).\n"),
    ("content/notas/siete.md", "---\ntitulo: Una nota\ndescripcion: La séptima nota.\n---\nTiene el título de otra.\n"),
    ("content/notas/una.en.md", "---\ntitulo: One note\ndescripcion: The first note.\n---\nAbout [another](dos.md).\n"),
    ("content/notas/dos.es-simple.md", "---\ntitulo: Dos notas en fácil\ndescripcion: Es fácil.\n---\nUna casa.\n"),
    (
        "content/glosario.en.yaml",
        "titulo: Glossary\ndescripcion: Hard words.\nterminos:\n  - {id: household, termino: Household, definicion: People who share food.}\n",
    ),
    (
        "content/conjuntos/gastos.yaml",
        "titulo: Gastos\ndescripcion: Gastos por año.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Valor, tipo: entero}\nclave: [anio]\nlicencia: CC BY 4.0\nfuentes: [{titulo: Encuesta}]\n",
    ),
    ("content/conjuntos/gastos.csv", "anio,valor\n2022,5\n2024,7\n"),
    (
        "content/eventos/otro.md",
        "---\ntitulo: Otro taller\ndescripcion: Otro taller más.\ninicio: 2026-12-01\nmodalidad: en línea\naccesibilidad: no se sabe\nestado: planificado\nactividad: \"1.1\"\n---\nSe hará.\n",
    ),
    ("content/notas/nota.txt", "Un archivo.\n"),
    ("pendientes.yaml", "no es una lista"),
    ("themes/amigable/assets/nuevo.txt", "Un archivo del tema.\n"),
];

const THEME: [(&str, &str, &str); 8] = [
    (".html", "class=\"", "class=\"x "),
    (".html", "<", "<!-- c --><"),
    (".html", "{{", "{{ nada }}{{"),
    (".css", "{", "{ margin: 0; "),
    (".css", "}", ""),
    ("es.ftl", " = ", " = Otra "),
    ("theme.yaml", "#", "#1"),
    (".svg", "<", "<!-- c --><"),
];
