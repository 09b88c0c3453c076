//! Small sites written as one text, for the examples of rules and for tests.
//!
//! A line `-- path --` begins a file. An example is laid over [`BASE`], so that it holds only what matters.

use crate::base::path::SourcePath;
use crate::model::tree::Tree;

/// The settings that every example has, and more lines of them.
macro_rules! settings {
    ($more:expr) => {
        concat!(
            "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/\n",
            "colecciones:\n  datos: {clase: resumen}\n  tutoriales: {clase: tutorial}\n  eventos: {clase: evento}\n",
            $more
        )
    };
}
pub(crate) use settings;

/// The site that every example stands on.
pub(crate) static BASE: &str = settings!(
    "\
-- content/_index.md --
---
titulo: Inicio
descripcion: La portada.
---
Hola.
-- content/conjuntos/_index.md --
---
titulo: Conjuntos
descripcion: Las tablas.
---
-- content/conjuntos/ejemplo.yaml --
titulo: Pobreza por ingresos
descripcion: Porcentaje de personas.
columnas:
  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}
  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, decimales: 1}
clave: [anio]
valor: valor
fuentes: [{titulo: Encuesta}]
licencia: CC BY 4.0
-- content/conjuntos/ejemplo.csv --
anio,valor
2022,20.5
2024,17.3
-- content/glosario.yaml --
titulo: Glosario
descripcion: Palabras difíciles.
terminos:
  - {id: hogar, termino: Hogar, definicion: Personas que comparten la comida.}
-- content/plan/plan.yaml --
titulo: Plan
descripcion: Un plan.
brechas:
  - id: \"1\"
    pregunta: ¿Qué falta?
    iniciativas:
      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, evidencia: [{titulo: Acta}]}]}
"
);

/// Adds the files of `text` to `tree`.
pub fn lay(text: &str, tree: &mut Tree) {
    let mut name: Option<&str> = None;
    let mut body = String::new();
    for line in text.split_inclusive('\n') {
        let header = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        match header {
            Some(next) => {
                put(name, &mut body, tree);
                name = Some(next);
            }
            None => body.push_str(line),
        }
    }
    put(name, &mut body, tree);
}

fn put(name: Option<&str>, body: &mut String, tree: &mut Tree) {
    if let Some(path) = name.and_then(SourcePath::new) {
        tree.insert(path, std::mem::take(body).into_bytes());
    }
}

/// The tree of an example.
pub fn tree(text: &str) -> Tree {
    let mut tree = Tree::default();
    lay(BASE, &mut tree);
    lay(text, &mut tree);
    tree
}
