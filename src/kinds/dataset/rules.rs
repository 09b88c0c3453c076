//! Rules about a table and its contract.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules of this kind.
pub(super) static RULES: &[&Rule] = &[
    &NO_TABLE,
    &TWO_TABLES,
    &UNKNOWN_SHEET,
    &NO_ROWS,
    &COLUMN_NAMES,
    &UNKNOWN_COLUMN,
    &MISSING_CELL,
    &WRONG_CELL,
    &UNKNOWN_PLACE,
    &MIXED_DECIMALS,
    &UNCLEAR_DECIMAL,
    &REPEATED_ROW,
    &WRONG_INTERVAL,
    &COMPARED_WORDS,
    &SUPERSEDED_VALUE,
];

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
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,alrededor de 17\n",
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

pub(crate) static TWO_TABLES: Rule = Rule {
    id: "data/two-tables",
    family: Family::Data,
    level: Level::Error,
    title: said("Un conjunto tiene dos tablas", "A dataset has two tables"),
    why: said("Nadie sabría cuál de las dos es la que se publica.", "Nobody would know which of the two is published."),
    mend: said("Deja la que vale, CSV o planilla, y borra la otra.", "Keep the one that holds, CSV or spreadsheet, and delete the other."),
    reference: "amigable: tables",
    bad: "-- content/conjuntos/ejemplo.xlsx --\nx\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,17.3\n",
};

pub(crate) static UNKNOWN_SHEET: Rule = Rule {
    id: "data/unknown-sheet",
    family: Family::Data,
    level: Level::Error,
    title: said("El contrato nombra una hoja que no existe", "The contract names a sheet that does not exist"),
    why: said("Se publicaría otra tabla que la que se quería, o ninguna.", "Another table than the one meant would be published, or none."),
    mend: said(
        "Escribe en «hoja» el nombre que se ve en la pestaña de la planilla.",
        "Write in “sheet” the name on the spreadsheet's tab.",
    ),
    reference: "ECMA-376; OASIS OpenDocument 1.3",
    bad: "-- content/conjuntos/ejemplo.yaml --\ntitulo: Pobreza por ingresos\ndescripcion: Porcentaje de personas.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, decimales: 1}\nclave: [anio]\nvalor: valor\nhoja: Datos\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n",
    good: "-- content/conjuntos/ejemplo.yaml --\ntitulo: Pobreza por ingresos\ndescripcion: Porcentaje de personas.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, decimales: 1}\nclave: [anio]\nvalor: valor\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n",
};

pub(crate) static NO_ROWS: Rule = Rule {
    id: "data/no-rows",
    family: Family::Data,
    level: Level::Error,
    title: said("Una tabla no tiene filas", "A table has no rows"),
    why: said("La página prometería datos que no están.", "The page would promise data that are not there."),
    mend: said("Agrega los datos, o deja el conjunto como borrador.", "Add the data, or keep the dataset as a draft."),
    reference: "Frictionless Table Schema",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,17.3\n",
};

pub(crate) static COLUMN_NAMES: Rule = Rule {
    id: "data/column-names",
    family: Family::Data,
    level: Level::Error,
    title: said("Una columna no tiene nombre, o dos tienen el mismo", "A column has no name, or two have the same"),
    why: said("No se sabría a cuál se refiere el contrato.", "Nobody would know which one the contract means."),
    mend: said("Pon en la primera línea un nombre distinto para cada columna.", "Put a different name for each column in the first line."),
    reference: "Frictionless Table Schema, fields",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor,\n2024,17.3,\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2024,17.3\n",
};

pub(crate) static UNKNOWN_PLACE: Rule = Rule {
    id: "data/unknown-place",
    family: Family::Data,
    level: Level::Error,
    title: said("Una celda nombra una región o comuna que no existe", "A cell names a region or comuna that does not exist"),
    why: said("Esa fila no saldría en el mapa ni en la página de su región.", "That row would be in no map and on no region's page."),
    mend: said("Escribe el nombre o el código oficial.", "Write the official name or code."),
    reference: "SUBDERE, Códigos Únicos Territoriales 2018",
    bad: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: region, titulo: Región, tipo: region}\n  - {nombre: valor, titulo: Personas, tipo: entero}\nclave: [region]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nregion,valor\nMaule,1\nTarapaca del Norte,2\n",
    good: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: region, titulo: Región, tipo: region}\n  - {nombre: valor, titulo: Personas, tipo: entero}\nclave: [region]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nregion,valor\nMaule,1\nTarapacá,2\n",
};

pub(crate) static MIXED_DECIMALS: Rule = Rule {
    id: "data/mixed-decimals",
    family: Family::Data,
    level: Level::Error,
    title: said("Una columna usa coma y punto para los decimales", "A column uses both comma and point for decimals"),
    why: said("Un número mal leído cambia mil veces su tamaño.", "A number read wrong changes its size a thousandfold."),
    mend: said("Escribe todos los decimales de la columna con el mismo signo.", "Write all decimals of the column with the same mark."),
    reference: "RAE, Ortografía (2010), VIII 2.2.1.1",
    bad: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Personas, tipo: numero}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio;valor\n2022;20,5\n2024;17.3\n",
    good: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Personas, tipo: numero}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio;valor\n2022;20,5\n2024;17,3\n",
};

pub(crate) static UNCLEAR_DECIMAL: Rule = Rule {
    id: "data/unclear-decimal",
    family: Family::Data,
    level: Level::Error,
    title: said("No se sabe si un número lleva miles o decimales", "Nobody can tell whether a number has thousands or decimals"),
    why: said(
        "«1.234» puede ser mil doscientos treinta y cuatro, o uno y un poco más.",
        "“1.234” may be one thousand two hundred and thirty-four, or one and a bit.",
    ),
    mend: said("Di en el contrato «decimal: coma» o «decimal: punto».", "Say “decimal: comma” or “decimal: point” in the contract."),
    reference: "Frictionless Table Schema, decimalChar",
    bad: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Personas, tipo: numero}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio,valor\n2024,1.234\n",
    good: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Personas, tipo: numero}\nclave: [anio]\ndecimal: coma\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio,valor\n2024,1.234\n",
};

pub(crate) static WRONG_INTERVAL: Rule = Rule {
    id: "data/wrong-interval",
    family: Family::Data,
    level: Level::Error,
    title: said("Un margen de error no encierra a su valor", "A margin of error does not hold its value"),
    why: said("El gráfico mostraría una seguridad que no existe.", "The chart would show a certainty that is not there."),
    mend: said("Corrige la celda, o revisa las columnas de «intervalo».", "Correct the cell, or check the columns of “interval”."),
    reference: "Eurostat, Statistics Explained: confidence interval",
    bad: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Personas, tipo: porcentaje, intervalo: {desde: menor, hasta: mayor}}\n  - {nombre: menor, titulo: Límite inferior, tipo: porcentaje}\n  - {nombre: mayor, titulo: Límite superior, tipo: porcentaje}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio,valor,menor,mayor\n2024,17.3,17.9,18.5\n",
    good: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Personas, tipo: porcentaje, intervalo: {desde: menor, hasta: mayor}}\n  - {nombre: menor, titulo: Límite inferior, tipo: porcentaje}\n  - {nombre: mayor, titulo: Límite superior, tipo: porcentaje}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nanio,valor,menor,mayor\n2024,17.3,16.8,17.9\n",
};

pub(crate) static COMPARED_WORDS: Rule = Rule {
    id: "data/compared-words",
    family: Family::Data,
    level: Level::Error,
    title: said("Una comparación usa palabras que la columna no tiene", "A comparison uses words that the column does not have"),
    why: said(
        "Las frases dirían que no hay diferencia donde la hay.",
        "Sentences would say that there is no difference where there is one.",
    ),
    mend: said("Escribe en «comparada» las mismas palabras que la columna.", "Write in “compared” the same words as the column."),
    reference: "amigable: sentences",
    bad: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: region, titulo: Región, tipo: region}\n  - {nombre: valor, titulo: Personas, tipo: porcentaje, comparada: {columna: difiere, mas: mayor, menos: menos, igual: igual}}\n  - {nombre: difiere, titulo: Frente al país, tipo: categoria, valores: [más, menos, igual]}\nclave: [region]\nvalor: valor\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nregion,valor,difiere\nMaule,20.1,más\n",
    good: "-- content/conjuntos/otro.yaml --\ntitulo: Otro\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: region, titulo: Región, tipo: region}\n  - {nombre: valor, titulo: Personas, tipo: porcentaje, comparada: {columna: difiere, mas: más, menos: menos, igual: igual}}\n  - {nombre: difiere, titulo: Frente al país, tipo: categoria, valores: [más, menos, igual]}\nclave: [region]\nvalor: valor\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/otro.csv --\nregion,valor,difiere\nMaule,20.1,más\n",
};

pub(crate) static SUPERSEDED_VALUE: Rule = Rule {
    id: "data/superseded-value",
    family: Family::Data,
    level: Level::Error,
    title: said("Un valor reemplazado no calza con la tabla", "A replaced value does not fit the table"),
    why: said("No se avisaría donde una página todavía dice el valor antiguo.", "Pages that still say the old value would go unseen."),
    mend: said(
        "Di en «fila» una sola fila, y en «antes» el valor que ya no vale.",
        "Name one row in “row”, and in “before” the value that no longer holds.",
    ),
    reference: "amigable: replaced values",
    bad: "-- content/conjuntos/ejemplo.yaml --\ntitulo: Pobreza por ingresos\ndescripcion: Porcentaje de personas.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, decimales: 1}\nclave: [anio]\nvalor: valor\nreemplazados:\n  - {fila: {anio: \"2024\"}, antes: 17.3}\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n",
    good: "-- content/conjuntos/ejemplo.yaml --\ntitulo: Pobreza por ingresos\ndescripcion: Porcentaje de personas.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, decimales: 1}\nclave: [anio]\nvalor: valor\nreemplazados:\n  - {fila: {anio: \"2024\"}, antes: 17.8}\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n",
};
