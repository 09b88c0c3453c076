//! Rules about a table and its contract.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules of this kind.
pub(super) static RULES: &[&Rule] = &[&NO_TABLE, &UNKNOWN_COLUMN, &MISSING_CELL, &WRONG_CELL, &REPEATED_ROW];

pub(crate) static NO_TABLE: Rule = Rule {
    id: "data/no-table",
    family: Family::Data,
    level: Level::Error,
    title: said("Un contrato no tiene su tabla", "A contract has no table"),
    why: said("Se prometería un conjunto de datos que nadie puede ver.", "A dataset would be promised that nobody can see."),
    mend: said("Guarda el CSV al lado del YAML, con el mismo nombre.", "Save the CSV beside the YAML, with the same name."),
    reference: "Frictionless Table Schema",
    bad: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas: [{nombre: anio, titulo: Año, tipo: anio}]\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n",
    good: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas: [{nombre: anio, titulo: Año, tipo: anio}]\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio\n2024\n",
};

pub(crate) static UNKNOWN_COLUMN: Rule = Rule {
    id: "data/unknown-column",
    family: Family::Data,
    level: Level::Error,
    title: said("La tabla y el contrato no tienen las mismas columnas", "The table and the contract do not have the same columns"),
    why: said(
        "Una columna sin contrato se publicaría sin unidad ni significado.",
        "A column without contract would be published without unit or meaning.",
    ),
    mend: said("Escribe los mismos nombres en los dos archivos.", "Write the same names in both files."),
    reference: "Frictionless Table Schema",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor,nota\n2024,17.3,x\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,17.3\n",
};

pub(crate) static MISSING_CELL: Rule = Rule {
    id: "data/missing-cell",
    family: Family::Data,
    level: Level::Error,
    title: said("Falta una celda obligatoria", "A required cell is missing"),
    why: said("Un vacío donde debe haber un dato se puede leer como cero.", "A gap where there must be a value can be read as zero."),
    mend: said(
        "Escribe el valor, o di en el contrato que puede faltar.",
        "Write the value, or say in the contract that it may be missing.",
    ),
    reference: "Frictionless Table Schema, constraints.required",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n,17.3\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n2024,17.3\n",
};

pub(crate) static WRONG_CELL: Rule = Rule {
    id: "data/wrong-cell",
    family: Family::Data,
    level: Level::Error,
    title: said("Una celda no cumple su contrato", "A cell breaks its contract"),
    why: said("Una cifra mal escrita se convierte en una noticia falsa.", "A figure written wrong becomes false news."),
    mend: said("Corrige la celda o el contrato.", "Correct the cell or the contract."),
    reference: "Frictionless Table Schema, constraints",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,\"17,3\"\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,17.3\n",
};

pub(crate) static REPEATED_ROW: Rule = Rule {
    id: "data/repeated-row",
    family: Family::Data,
    level: Level::Error,
    title: said("Dos filas tienen la misma clave", "Two rows have the same key"),
    why: said("No se sabría cuál de las dos cifras es la buena.", "Nobody would know which of the two figures is right."),
    mend: said(
        "Borra una fila, o agrega a «clave» la columna que las distingue.",
        "Delete a row, or add to “primary_key” the column that tells them apart.",
    ),
    reference: "Frictionless Table Schema, primaryKey",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,17.3\n2024,17.4\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n2024,17.3\n",
};
