//! What holds of a whole site with figures: every kind of them, numbers and claims bound to data, pages of regions.
//!
//! The site is the golden one of all kinds (`tests/golden/every-figure/in`) with [`BOUND`] laid over it.

mod methods;
mod orders;
mod predicted;

use crate::support::{repository, site_in};
use amigable::Tree;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;

/// Pages whose words are bound to the data that the figures show, and the pages of the regions.
const BOUND: &str = r#"-- amigable.yaml --
titulo: Figuras de ejemplo
descripcion: Cada clase de figura, con datos inventados de ejemplo.
direccion: https://figuras.example/
publica: Sitio de ejemplo
menu: [clases/_index.md, conjuntos/_index.md, numeros.md, regiones/_index.md]
-- content/numeros.md --
---
titulo: Números unidos a sus datos
descripcion: Cifras y palabras que salen de los datos inventados de ejemplo.
---

En 2024 leyó el [](dato:lectura?anio=2024&grupo=Todas) de las personas. De las jóvenes, el [](dato:lectura?anio=2024&grupo=Jóvenes).

En 2024 iba en bicicleta el [11,3 %](dato:transporte?anio=2024), y eso [subió](dato:transporte?anio=2024&compara=2023) frente al año anterior.

Hubo becas para [unas 148.000 personas](dato:becas?anio=2024&formato=personas-redondeado).

En Ñuñoa la espera [es menor](dato:espera?comuna=Ñuñoa&compara=comuna:Arica) que en Arica.
-- content/regiones/_index.md --
---
titulo: Regiones
descripcion: Una página para cada región, con datos inventados de ejemplo.
---
-- content/regiones/_region.md --
---
titulo: "El agua {en la región}"
descripcion: "Hogares con medidor {en la región}. Son datos inventados de ejemplo."
---

```figura
conjunto: agua
tipo: barras-agrupadas
filtro: {anio: ["2020", "2024"]}
eje: region
series: anio
orden: -valor
cantidad: 3
titulo: "Las tres regiones con más medidores, vistas {en la región} (datos inventados)"
id: "{region}-primeras"
```

```figura
conjunto: becas
tipo: linea
valor: personas
titulo: "Personas con beca, vistas {en la región} (datos inventados)"
id: "{region}-becas"
```
"#;

/// The site with everything.
pub(crate) fn site() -> Tree {
    let mut tree = site_in(&repository("tests/golden/every-figure/in"));
    amigable::lay_files(BOUND, &mut tree);
    tree
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector written here is right")
}

/// What readers read of an element.
fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// The sentences of the figures of a page, by the figure's name.
fn sentences_in(html: &[u8]) -> BTreeMap<String, String> {
    let page = Html::parse_document(std::str::from_utf8(html).expect("pages are UTF-8"));
    let named = |element: ElementRef<'_>| Some((element.attr("id")?.strip_suffix("-sentence")?.to_owned(), words(element)));
    page.select(&selector(".figure-sentence")).filter_map(named).collect()
}

/// The bound numbers and claims of a page, in their order.
fn numbers_in(html: &[u8]) -> Vec<String> {
    let page = Html::parse_document(std::str::from_utf8(html).expect("pages are UTF-8"));
    page.select(&selector("a.number")).map(words).collect()
}
