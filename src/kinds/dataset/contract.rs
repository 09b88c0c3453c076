//! The contract of a dataset, as written: what its columns hold and where it comes from.

use crate::base::date::When;
use crate::base::numeral::DecimalMark;
use crate::base::span::Spanned;
use crate::model::dataset::{Column, ColumnKind, Phrase};
use crate::model::lang::Lang;
use crate::parse::fields::{NonEmpty, Pairs, record};
use crate::parse::scalars::{Inline, Prose, choice};
use std::collections::BTreeMap;

record! {
    /// The contract of a dataset.
    ContractFields {
        columns: NonEmpty<Spanned<ColumnFields>> = "columns" / "columnas", "qué hay en cada columna", "what each column holds";
        primary_key: NonEmpty<Spanned<String>> = "primary_key" / "clave", "las columnas que juntas distinguen cada fila", "the columns that together tell rows apart";
        value: Option<Spanned<String>> = "value" / "valor", "la columna de donde salen las cifras si no se dice otra", "the column that figures come from unless another is named";
        series: Option<Spanned<String>> = "series" / "serie", "la columna que dice con qué método se midió", "the column that says by which method it was measured";
        series_break: Option<Inline> = "series_break" / "quiebre", "qué no se puede comparar y por qué", "what cannot be compared and why";
        decimal: Option<DecimalMark> = "decimal" / "decimal", "coma o punto, si la tabla sola no lo deja claro", "comma or point, if the table alone does not tell";
        sheet: Option<Spanned<String>> = "sheet" / "hoja", "qué hoja de la planilla se lee; la primera si no se dice", "which sheet of the spreadsheet is read; the first unless said";
        superseded: Vec<SupersededFields> = "superseded" / "reemplazados", "valores que se publicaron y ya no valen", "values that were published and no longer hold";
        licence: String = "licence" / "licencia", "con qué licencia se publican los datos", "under which licence the data are published";
        fetched: Option<When> = "fetched" / "obtenido", "cuándo se obtuvieron los datos", "when the data were fetched";
        next_update: Option<Spanned<When>> = "next_update" / "proxima_actualizacion", "cuándo se espera la próxima versión", "when the next version is expected";
        min_cell: Option<u32> = "min_cell" / "celda_minima", "cuántas personas debe contar una celda para publicarse, si no es lo del sitio", "how many persons a cell must count to be published, unless the site's";
        responsible: Option<String> = "responsible" / "responsable", "quién responde por los datos", "who answers for the data";
        method: Option<Prose> = "method" / "metodo", "cómo se midió, en Markdown", "how it was measured, in Markdown";
        notes: Vec<Inline> = "notes" / "notas", "lo que conviene saber", "what is good to know";
        caveats: Vec<Inline> = "caveats" / "advertencias", "lo que no se puede concluir de estos datos", "what cannot be concluded from these data";
    }
}

record! {
    /// One column of a contract.
    ColumnFields {
        name: Spanned<String> = "name" / "nombre", "el nombre en la primera línea de la tabla", "the name in the first line of the table";
        title: String = "title" / "titulo", "el nombre que ve quien lee", "the name that readers see";
        kind: ColumnKind = "type" / "tipo", "qué contiene: texto, entero, numero, porcentaje, dinero, anio…", "what it holds: text, integer, number, percent, money, year…";
        unit: Option<String> = "unit" / "unidad", "en qué se mide", "what it is measured in";
        decimals: Option<u8> = "decimals" / "decimales", "cuántos decimales se muestran", "how many decimals are shown";
        decimal: Option<DecimalMark> = "decimal" / "decimal", "coma o punto, si en esta columna es otro", "comma or point, if this column has another";
        required: Option<bool> = "required" / "obligatoria", "si no puede haber celdas vacías", "whether cells may not be empty";
        unique: Option<bool> = "unique" / "unica", "si no puede repetirse un valor", "whether a value may not repeat";
        min: Option<f64> = "min" / "minimo", "el valor más bajo posible", "the lowest possible value";
        max: Option<f64> = "max" / "maximo", "el valor más alto posible", "the highest possible value";
        values: Option<Vec<String>> = "values" / "valores", "los únicos valores que puede tener", "the only values that it may have";
        missing: Vec<String> = "missing" / "faltantes", "los códigos que significan «sin dato»", "the codes that mean “no data”";
        suppressed: Vec<String> = "suppressed" / "reservados", "los códigos que significan «dato reservado»", "the codes that mean “held back”";
        phrase: Option<PhraseFields> = "phrase" / "frase", "cómo se dice en una frase lo que mide", "how a sentence says what it measures";
        phrase_en: Option<PhraseFields> = "phrase_en" / "frase_en", "lo mismo en inglés, para páginas en inglés", "the same in English, for pages in English";
        labels: Pairs<String> = "labels" / "nombres", "valor: cómo se dice en una frase, con su artículo", "value: how a sentence says it, with its article";
        labels_en: Pairs<String> = "labels_en" / "nombres_en", "lo mismo en inglés, para páginas en inglés", "the same in English, for pages in English";
        interval: Option<IntervalFields> = "interval" / "intervalo", "las columnas con el margen de error", "the columns with the margin of error";
        compared: Option<Spanned<ComparedFields>> = "compared" / "comparada", "la columna que dice si difiere del total", "the column that says whether it differs from the whole";
        description: Option<Inline> = "description" / "descripcion", "qué significa la columna", "what the column means";
    }
}

record! {
    /// The words of a column.
    PhraseFields {
        subject: String = "subject" / "sujeto", "qué mide, con su artículo: la pobreza por ingresos", "what it measures: income poverty";
        of: Option<String> = "of" / "de", "a quiénes cuenta un porcentaje: de las personas", "whom a percentage counts: of people";
        predicate: Option<String> = "predicate" / "predicado", "qué se dice de ellas: vivía en pobreza por ingresos", "what is said of them: lived in income poverty";
    }
}

record! {
    /// Both limits of an interval.
    IntervalFields {
        from: Spanned<String> = "from" / "desde", "la columna con el límite de abajo", "the column with the lower limit";
        to: Spanned<String> = "to" / "hasta", "la columna con el límite de arriba", "the column with the upper limit";
    }
}

record! {
    /// Whether a value differs from the whole's.
    ComparedFields {
        column: Spanned<String> = "column" / "columna", "la columna que lo dice", "the column that says so";
        higher: String = "higher" / "mas", "con qué palabras dice que es más", "the words for more";
        lower: String = "lower" / "menos", "con qué palabras dice que es menos", "the words for less";
        same: String = "same" / "igual", "con qué palabras dice que no se distingue", "the words for no difference";
    }
}

record! {
    /// A value that is no longer right.
    SupersededFields {
        row: Pairs<Spanned<String>> = "row" / "fila", "columna: valor, para decir en qué fila", "column: value, to say in which row";
        column: Option<Spanned<String>> = "column" / "columna", "en qué columna; la de «valor» si no se dice", "in which column; the one of “value” unless said";
        before: Spanned<f64> = "before" / "antes", "el valor que se publicó antes", "the value that was published before";
    }
}

choice! { ColumnKind {
    Self::Text => "text" / "texto";
    Self::Integer => "integer" / "entero";
    Self::Number => "number" / "numero";
    Self::Percent => "percent" / "porcentaje";
    Self::Money => "money" / "dinero";
    Self::Year => "year" / "anio";
    Self::Date => "date" / "fecha";
    Self::Region => "region" / "region";
    Self::Comuna => "comuna" / "comuna";
    Self::Category => "category" / "categoria";
} }

choice! { DecimalMark {
    Self::Comma => "comma" / "coma";
    Self::Point => "point" / "punto";
} }

impl ColumnFields {
    /// The column in a dataset whose titles are in `lang`. What names other columns is filled in later.
    pub(super) fn lower(&self, lang: &Lang) -> Column {
        let default_decimals = u8::from(self.kind == ColumnKind::Percent);
        Column {
            name: self.name.value.clone(),
            title: self.title.clone(),
            kind: self.kind,
            unit: self.unit.clone(),
            // More digits than a double holds would be made up.
            decimals: self.decimals.unwrap_or(default_decimals).min(12),
            required: self.required.unwrap_or(false),
            unique: self.unique.unwrap_or(false),
            min: self.min,
            max: self.max,
            values: self.values.clone(),
            missing: self.missing.clone(),
            suppressed: self.suppressed.clone(),
            description: self.description.as_ref().map(|inline| inline.0.clone()),
            phrases: self.phrases(lang),
            labels: self.labels(lang),
            interval: None,
            compared: None,
        }
    }

    fn labels(&self, lang: &Lang) -> BTreeMap<String, Vec<(String, String)>> {
        let all = [(lang.base(), &self.labels), ("en", &self.labels_en)];
        let pairs = |labels: &Pairs<String>| labels.0.iter().map(|(value, label)| (value.value.clone(), label.clone())).collect::<Vec<_>>();
        all.into_iter().filter(|(_, labels)| !labels.0.is_empty()).map(|(base, labels)| (base.to_owned(), pairs(labels))).collect()
    }

    fn phrases(&self, lang: &Lang) -> BTreeMap<String, Phrase> {
        let own = self.phrase.iter().map(|fields| (lang.base(), fields));
        let english = self.phrase_en.iter().map(|fields| ("en", fields));
        own.chain(english).map(|(base, fields)| (base.to_owned(), fields.lower())).collect()
    }
}

impl PhraseFields {
    fn lower(&self) -> Phrase {
        Phrase { subject: self.subject.clone(), of: self.of.clone(), predicate: self.predicate.clone() }
    }
}
