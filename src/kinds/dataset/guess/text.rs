//! A guessed contract as YAML that an editor can finish.
//!
//! In: a guess and where it comes from. Out: text in one of the program's languages, with its fields in that language
//! and short comments on what is left to do.

use super::{Guess, Guessed, words};
use crate::base::numeral::DecimalMark;
use crate::base::say::{Said, Tongue, said};
use crate::base::slug::is_slug;
use crate::model::dataset::ColumnKind;
use jiff::civil::Date;
use std::fmt::Write;

/// What a contract says besides its columns.
pub(crate) struct Head<'h> {
    /// The table's file, as the editor named it.
    pub(crate) file: &'h str,
    pub(crate) title: &'h str,
    pub(crate) today: Date,
    /// The sheet, and the others of its spreadsheet.
    pub(crate) sheet: Option<(&'h str, Vec<&'h str>)>,
}

/// The name of a type in a contract.
pub(crate) fn type_word(kind: ColumnKind) -> Said {
    match kind {
        ColumnKind::Text => said("texto", "text"),
        ColumnKind::Integer => said("entero", "integer"),
        ColumnKind::Number => said("numero", "number"),
        ColumnKind::Percent => said("porcentaje", "percent"),
        ColumnKind::Money => said("dinero", "money"),
        ColumnKind::Year => said("anio", "year"),
        ColumnKind::Date => said("fecha", "date"),
        ColumnKind::Region => said("region", "region"),
        ColumnKind::Comuna => said("comuna", "comuna"),
        ColumnKind::Category => said("categoria", "category"),
    }
}

/// The contract.
pub(crate) fn contract(guess: &Guess, head: &Head<'_>, tongue: Tongue) -> String {
    let mut yaml = Writer { text: String::new(), tongue };
    let file = head.file.replace(char::is_control, " ");
    yaml.comment(&said("Primer borrador, adivinado a partir de", "First draft, guessed from"), &format!(" {file}."));
    yaml.comment(&said("Revisa cada columna y completa lo que falta.", "Check each column and fill in what is missing."), "");
    yaml.field("", said("titulo", "title"), &quoted(head.title));
    yaml.field(
        "",
        said("descripcion", "description"),
        said("Escribe en una frase qué muestra esta tabla.", "Say in one sentence what this table shows.").tell(tongue),
    );
    yaml.comment(&said("Borra la línea que sigue cuando el contrato esté listo.", "Delete the next line when the contract is ready."), "");
    yaml.field("", said("borrador", "draft"), said("sí", "yes").tell(tongue));
    yaml.sheet(head);
    yaml.line(&format!("{}:", said("columnas", "columns").tell(tongue)));
    for column in &guess.columns {
        yaml.column(column);
    }
    yaml.comment(&said("Las columnas que juntas distinguen cada fila:", "The columns that together tell rows apart:"), "");
    yaml.field("", said("clave", "primary_key"), &list(guess.key.iter().map(|index| guess.columns[*index].name.as_str())));
    if let Some(value) = guess.value {
        yaml.comment(
            &said(
                "De aquí salen las cifras si una página no dice otra columna:",
                "Figures come from here unless a page names another column:",
            ),
            "",
        );
        yaml.field("", said("valor", "value"), &quoted(&guess.columns[value].name));
    }
    yaml.rest(head.today);
    yaml.text
}

struct Writer {
    text: String,
    tongue: Tongue,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }

    fn comment(&mut self, said: &Said, more: &str) {
        let told = said.tell(self.tongue);
        self.line(&format!("# {told}{more}"));
    }

    fn field(&mut self, indent: &str, name: Said, value: &str) {
        let name = name.tell(self.tongue);
        self.line(&format!("{indent}{name}: {value}"));
    }

    fn sheet(&mut self, head: &Head<'_>) {
        let Some((name, others)) = &head.sheet else { return };
        if !others.is_empty() {
            let list = list(others.iter().copied());
            self.comment(&said("La planilla tiene también estas hojas:", "The spreadsheet has these sheets too:"), &format!(" {list}"));
        }
        self.field("", said("hoja", "sheet"), &quoted(name));
    }

    fn column(&mut self, column: &Guessed) {
        if let Some(doubt) = &column.doubt {
            let told = doubt.tell(self.tongue);
            self.line(&format!("  # {told}"));
        }
        self.field("  ", said("- nombre", "- name"), &quoted(&column.name));
        self.field("    ", said("titulo", "title"), &quoted(&words::title(&column.name)));
        self.field("    ", said("tipo", "type"), type_word(column.kind).tell(self.tongue));
        if column.decimals > 0 {
            self.field("    ", said("decimales", "decimals"), &column.decimals.to_string());
        }
        if let Some(mark) = column.decimal {
            let word = if mark == DecimalMark::Comma { said("coma", "comma") } else { said("punto", "point") };
            self.field("    ", said("decimal", "decimal"), word.tell(self.tongue));
        }
        if column.required {
            self.field("    ", said("obligatoria", "required"), said("sí", "yes").tell(self.tongue));
        }
        for (name, codes) in [
            (said("valores", "values"), &column.values),
            (said("faltantes", "missing"), &column.missing),
            (said("reservados", "suppressed"), &column.suppressed),
        ] {
            if !codes.is_empty() {
                self.field("    ", name, &list(codes.iter().map(String::as_str)));
            }
        }
        if column.kind.is_amount() && !matches!(column.kind, ColumnKind::Money) {
            let hint =
                said("unidad: en qué se mide, como «personas» u «hogares»", "unit: what it is measured in, such as people or households");
            let told = hint.tell(self.tongue);
            self.line(&format!("    # {told}"));
        }
    }

    fn rest(&mut self, today: Date) {
        let tongue = self.tongue;
        self.line(&format!("{}:", said("fuentes", "sources").tell(tongue)));
        self.field("  ", said("- titulo", "- title"), said("Nombre de la fuente", "Name of the source").tell(tongue));
        self.field("    ", said("publica", "publisher"), said("Quién la publica", "Who publishes it").tell(tongue));
        self.line(said("    # direccion: https://…", "    # url: https://…").tell(tongue));
        self.field(
            "",
            said("licencia", "licence"),
            said("Di con qué licencia se publican los datos.", "Say under which licence the data are published.").tell(tongue),
        );
        self.field("", said("obtenido", "fetched"), &today.to_string());
        self.field("", said("metodo", "method"), "|");
        self.line(said("  Di quién midió, cuándo y a quiénes.", "  Say who measured, when and whom.").tell(tongue));
    }
}

fn list<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    format!("[{}]", texts.map(quoted).collect::<Vec<_>>().join(", "))
}

/// A scalar that reads back as `text`: bare when nothing in it means anything to YAML.
fn quoted(text: &str) -> String {
    let is_word = is_slug(&text.replace('_', "-")) && text.starts_with(|c: char| c.is_ascii_lowercase());
    let is_bare = is_word && !matches!(text, "null" | "true" | "false" | "yes" | "no" | "si" | "on" | "off" | "y" | "n");
    if is_bare {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            // Whatever a line break or a control character is to YAML, it is written by its number.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}
