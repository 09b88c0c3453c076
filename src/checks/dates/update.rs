//! A dataset says when its next version is expected: that day has come and the table is still the old one.

use super::by;
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};
use crate::site::due::{Due, Stage};

pub(super) fn say(due: &Due, stage: Stage) -> (Say, Say) {
    let day = by(due);
    let message = match stage {
        Stage::Soon => {
            Say { es: format!("Se esperan datos nuevos a más tardar el {}.", day.es), en: format!("New data are expected by {}.", day.en) }
        }
        Stage::Due | Stage::Late => Say {
            es: format!("Se esperaban datos nuevos a más tardar el {}, y esta tabla sigue siendo la anterior.", day.es),
            en: format!("New data were expected by {}, and this table is still the old one.", day.en),
        },
    };
    let help = say!(
        "Mira si la fuente ya publicó. Si publicó, cambia la tabla y «obtenido». Después escribe la fecha siguiente en «proxima_actualizacion».",
        "See whether the source has published. If so, change the table and “fetched”. Then write the following date into “next_update”."
    );
    (message, help)
}

pub(super) static UPDATE_DUE: Rule = Rule {
    id: "dates/update-due",
    family: Family::Dates,
    level: Level::Warning,
    title: said("A un conjunto de datos le toca una versión nueva", "A dataset should have a newer version"),
    why: said(
        "Quien cita la cifra en un proyecto cree que es la última. Si ya hay una más nueva, el proyecto parte con un dato viejo.",
        "Whoever cites the figure in a proposal believes that it is the latest. If there is a newer one, the proposal starts from an old fact.",
    ),
    mend: said(
        "Trae los datos nuevos, o escribe en «proxima_actualizacion» la fecha que la fuente anuncia ahora.",
        "Fetch the new data, or write into “next_update” the date that the source announces now.",
    ),
    reference: "W3C Data on the Web Best Practices, 21",
    bad: "-- content/conjuntos/serie.yaml --\ntitulo: Serie\ndescripcion: Porcentaje de personas.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\nproxima_actualizacion: 2026-09\n-- content/conjuntos/serie.csv --\nanio,valor\n2024,17.3\n",
    good: "-- content/conjuntos/serie.yaml --\ntitulo: Serie\ndescripcion: Porcentaje de personas.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje}\nclave: [anio]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\nproxima_actualizacion: 2027-09\n-- content/conjuntos/serie.csv --\nanio,valor\n2024,17.3\n",
};
