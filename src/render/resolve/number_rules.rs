//! Rules about numbers and words that say something of a dataset.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static UNKNOWN_FORMAT: Rule = Rule {
    id: "data/unknown-format",
    family: Family::Data,
    level: Level::Error,
    title: said("Una cifra pide un formato que no existe o no le sirve", "A figure asks for a format that does not exist or suit it"),
    why: said(
        "No se sabe cómo redondear la cifra sin decir algo falso.",
        "Nobody knows how to round the figure without saying something false.",
    ),
    mend: said("Usa uno de la lista de «amigable explain palabras».", "Use one of the list of “amigable explain words”."),
    reference: "amigable: dato",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nSon [unas 17 de cada 100](dato:ejemplo?anio=2024&formato=redondeo) personas.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nSon [unas 17 de cada 100](dato:ejemplo?anio=2024&formato=redondeado) personas.\n",
};

pub(crate) static UNKNOWN_CLAIM: Rule = Rule {
    id: "data/unknown-claim",
    family: Family::Data,
    level: Level::Error,
    title: said(
        "Una frase compara cifras con palabras que no se pueden comprobar",
        "A phrase compares figures in words that cannot be checked",
    ),
    why: said(
        "Cuando cambien los datos, nadie sabrá que la frase dejó de ser verdad.",
        "When the data change, nobody will know that the phrase is no longer true.",
    ),
    mend: said(
        "Usa palabras con un significado fijo; están en «amigable explain palabras».",
        "Use words with a fixed meaning; they are in “amigable explain words”.",
    ),
    reference: "amigable: dato",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa pobreza [mejoró](dato:ejemplo?anio=2024&compara=2022).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa pobreza [bajó](dato:ejemplo?anio=2024&compara=2022).\n",
};

pub(crate) static FALSE_CLAIM: Rule = Rule {
    id: "data/false-claim",
    family: Family::Data,
    level: Level::Error,
    title: said("Una frase dice de los datos algo que no es así", "A phrase says something of the data that is not so"),
    why: said(
        "Un «subió» en lugar de un «bajó» se repite en informes y noticias, y nadie vuelve a mirar la tabla.",
        "A “rose” instead of a “fell” is repeated in reports and news, and nobody looks at the table again.",
    ),
    mend: said("Escribe lo que dicen los datos, o corrige el enlace.", "Write what the data say, or correct the link."),
    reference: "Fundamental Principles of Official Statistics, 4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa pobreza [subió](dato:ejemplo?anio=2024&compara=2022).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa pobreza [bajó 3,2 puntos porcentuales](dato:ejemplo?anio=2024&compara=2022).\n",
};

pub(crate) static DIFFERENT_METHODS: Rule = Rule {
    id: "data/different-methods",
    family: Family::Data,
    level: Level::Error,
    title: said("Se comparan cifras medidas con métodos distintos", "Figures measured by different methods are compared"),
    why: said(
        "Parecería que cambió la vida de las personas, y lo que cambió fue la medida.",
        "It would seem that people's lives changed, and what changed was the measure.",
    ),
    mend: said("Compara dos cifras del mismo método.", "Compare two figures of the same method."),
    reference: "European Statistics Code of Practice, 14",
    bad: "-- content/conjuntos/serie.yaml --\ntitulo: Serie\ndescripcion: Dos métodos.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: metodo, titulo: Método, tipo: categoria}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje}\nclave: [anio]\nserie: metodo\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/serie.csv --\nanio,metodo,valor\n2022,antiguo,6.5\n2024,nuevo,17.3\n-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa pobreza [subió](dato:serie?anio=2024&compara=2022).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa pobreza [bajó](dato:ejemplo?anio=2024&compara=2022).\n",
};

pub(crate) static SUPERSEDED_NUMBER: Rule = Rule {
    id: "data/superseded-number",
    family: Family::Data,
    level: Level::Warning,
    title: said("Un número del texto es un valor que ya fue corregido", "A number in the text is a value that has been corrected since"),
    why: said(
        "La fuente lo cambió: quien lo cite citará una cifra que ya no vale.",
        "The source changed it: whoever cites it will cite a figure that no longer holds.",
    ),
    mend: said("Escribe el valor vigente, unido a su conjunto.", "Write the present value, bound to its dataset."),
    reference: "European Statistics Code of Practice, 8.6",
    bad: "-- content/conjuntos/revisado.yaml --\ntitulo: Revisado\ndescripcion: Una serie corregida.\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio}\n  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje}\nclave: [anio]\nreemplazados: [{fila: {anio: 2024}, antes: 17.8}]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n-- content/conjuntos/revisado.csv --\nanio,valor\n2022,20.5\n2024,17.3\n-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave: [Una frase.]\nconjuntos: [revisado]\nfuentes: [{titulo: Encuesta}]\n---\nEn 2024 fue el 17,8 %.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEn 2024 fue el [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static CONTRADICTING_NUMBER: Rule = Rule {
    id: "data/contradicting-number",
    family: Family::Data,
    level: Level::Warning,
    title: said(
        "Un número del texto se parece mucho a un dato y no es igual",
        "A number in the text is very near a value and not equal to it",
    ),
    why: said(
        "Suele ser un error al copiar. El texto y la tabla de la misma página dirían cosas distintas.",
        "It is mostly a slip in copying. The text and the table of one page would say different things.",
    ),
    mend: said("Corrige el número y únelo a su conjunto.", "Correct the number and bind it to its dataset."),
    reference: "Fundamental Principles of Official Statistics, 4",
    bad: "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave: [Una frase.]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\nEn 2024 fue el 17,2 %.\n",
    good: "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave: [Una frase.]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\nEn 2024 fue el [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static UNBOUND_NUMBER: Rule = Rule {
    id: "data/unbound-number",
    family: Family::Data,
    level: Level::Advice,
    title: said(
        "Un número del texto está en los datos y no está unido a ellos",
        "A number in the text is in the data and is not bound to them",
    ),
    why: said(
        "Cuando cambie el dato, el número escrito a mano se quedará como está.",
        "When the data change, the number typed by hand will stay as it is.",
    ),
    mend: said("Conviértelo en un enlace a su celda: [17,3 %](dato:…).", "Turn it into a link to its cell: [17.3%](dato:…)."),
    reference: "amigable: dato",
    bad: "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave: [Una frase.]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\nEn 2024 fue el 17,3 %.\n",
    good: "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave: [Una frase.]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\nEn 2024 fue el [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static OWN_SENTENCE: Rule = Rule {
    id: "data/own-sentence",
    family: Family::Data,
    level: Level::Error,
    title: said(
        "La frase de una figura dice un número que la figura no tiene",
        "A figure's sentence says a number that the figure does not have",
    ),
    why: said(
        "Quien no ve el gráfico confía en la frase, y quien lo ve nota que no calzan.",
        "Whoever does not see the chart trusts the sentence, and whoever sees it notices that they do not match.",
    ),
    mend: said(
        "Escribe un valor de la figura, o une el número a su celda.",
        "Write a value of the figure, or bind the number to its cell.",
    ),
    reference: "WCAG 2.2, 1.1.1",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```figura\nconjunto: ejemplo\ntipo: linea\ntitulo: Pobreza por ingresos, 2022 y 2024\nfrase: La pobreza bajó de 20,5 % a 16,9 %.\n```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```figura\nconjunto: ejemplo\ntipo: linea\ntitulo: Pobreza por ingresos, 2022 y 2024\nfrase: La pobreza bajó de 20,5 % a 17,3 %, es decir, 3,2 puntos porcentuales.\n```\n",
};
