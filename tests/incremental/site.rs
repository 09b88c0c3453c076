//! A small site with every kind of page, figure, link, table, picture, variant and setting: what sequences of edits begin with.

use crate::support::{repository, site_in, source};
use amigable::Tree;

/// What the golden site of all kinds does not have.
const MORE: &str = r#"-- amigable.yaml --
titulo: Todas las clases
descripcion: Una página de cada clase.
direccion: https://clases.example/
idioma: es-CL
zona_horaria: America/Santiago
publica: Equipo de ejemplo
licencia: CC BY 4.0
direccion_licencia: https://creativecommons.org/licenses/by/4.0/deed.es
colecciones:
  datos: {clase: resumen}
  tutoriales: {clase: tutorial}
  eventos: {clase: evento}
menu: [datos/_index.md, tutoriales/_index.md, eventos/_index.md, plan/plan.yaml]
pie: [acerca.md, glosario.yaml, directorio.yaml]
ortografia: {diccionarios: es_CL, palabras: [Casen]}
-- diccionarios/es_CL.aff --
SET UTF-8
TRY aeioszcrntl
-- diccionarios/es_CL.dic --
8
hogar
casa
pobreza
ingreso
datos
taller
sencilla
palabras
-- content/notas/_index.md --
---
titulo: Notas
descripcion: Lo que anotamos.
lista: {por_pagina: 3, orden: fecha}
---
Mira [el gráfico](con-figura.md) y ![Dos casas](casas.png "Dos casas").
-- content/notas/una.md --
---
titulo: Una nota
descripcion: La primera nota.
fecha: 2026-03-01
etiquetas: [hogar]
alias: [/vieja/]
---
Habla de [otra](dos.md#mas) y de [un sitio](https://otro.example/pagina). Un hogar cuenta.
-- content/notas/dos.md --
---
titulo: Dos notas
descripcion: La segunda nota.
fecha: 2026-04-01
revisado: 2026-05-01
revisar_en: 6 meses
---
## Más

El taller fue en una casa de la comunidad. Escribe a [](../directorio.yaml#equipo).
-- content/notas/tres.md --
---
titulo: Tres notas
descripcion: La tercera nota.
fecha: 2026-05-01
---
Bajó a [17,3 %](dato:ingresos?anio=2024), y eso [bajó](dato:ingresos?anio=2024&compara=2022).
-- content/notas/cuatro.md --
---
titulo: Cuatro notas
descripcion: La cuarta nota, que espera su día.
fecha: 2026-11-25
---
Todavía no se publica.
-- content/notas/cinco.md --
---
titulo: Cinco notas
descripcion: La quinta nota, que es un borrador.
fecha: 2026-06-01
borrador: sí
---
Todavía no está lista.
-- content/notas/con-figura.md --
---
titulo: Una figura
descripcion: Una nota con una figura.
fecha: 2026-07-01
---
```figura
conjunto: ingresos
tipo: barras
eje: anio
titulo: Pobreza por ingresos
```

```tarjetas
- pagina: una.md
```
-- content/acerca.es-simple.md --
---
titulo: Este ejemplo, en fácil
descripcion: Una página sencilla.
---
## Uno

Un hogar es una casa.
-- content/acerca.en.md --
---
titulo: About this example
descripcion: A plain page.
---
## One

A household shares its food.
-- content/regiones/_index.md --
---
titulo: Regiones
descripcion: Una página para cada región.
---
-- content/regiones/_region.md --
---
titulo: "El agua {en la región}"
descripcion: "Hogares con medidor {en la región}."
---
Un hogar {en la región} mide el agua.
"#;

/// A photo of one grey point (PNG 1.2).
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

/// The site, with the default theme under it.
pub(super) fn every_kind() -> Tree {
    let mut tree = site_in(&repository("tests/golden/every-kind/in"));
    amigable::lay_files(MORE, &mut tree);
    tree.insert(source("content/notas/casas.png"), POINT);
    tree
}
