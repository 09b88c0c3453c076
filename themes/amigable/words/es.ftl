### Every text of the interface in plain Spanish («tú»). Same keys, same order as en.ftl.
### { $x } is a value given by the program or a template. A space before a unit is a non-breaking space.

## Getting around
skip-to-content = Saltar al contenido
home = Inicio
nav-main = Menú principal
nav-breadcrumbs = Estás en
nav-toc = En esta página
nav-section = Más en «{ $title }»
nav-pages = Páginas de esta lista
nav-footer = Sobre este sitio
nav-prev-next = Página anterior y siguiente
nav-letters = Ir a una letra
nav-variants = Otras versiones de esta página
prev-page = Anterior
next-page = Siguiente
page-of = Página { $number } de { $total }
page-number = Página { $number }

## About the page
reading-time = { $minutes ->
    [one] Se lee en 1 minuto
   *[other] Se lee en { $minutes } minutos
}
published-on = Publicado: { $date }
updated-on = Actualizado: { $date }
reviewed-on = Revisado: { $date }
review-overdue = Esta página necesita una nueva revisión. Puede tener datos antiguos.
update-overdue = Todavía no están aquí los datos nuevos que esperábamos. Fecha anunciada: { $date }. Puede haber cifras más recientes en la fuente.
draft-mark = Borrador: esta página todavía no está publicada
print-address = Dirección de esta página:
variants-title = Léela en
related-title = También te puede servir
sources-title = Fuentes
source-checked = consultado: { $date }

share-title = Comparte esta página
correction-title = ¿Viste un error en esta página?
share-mail = Correo

## Footer
footer-publisher = Publica: { $publisher }
footer-licence = Puedes copiar y compartir estos textos con la licencia
feed-link = Novedades por RSS: { $title }
feed-site = Novedades por RSS
feed-figure = Mira el gráfico y su tabla en el sitio
feed-rights = Licencia { $licence }

## Blocks
key-points-title = En pocas palabras
step-label = Paso { $n }
download-file = Descargar { $label }
download-size = ({ $size })
table-source = Fuente:
table-data = Todos los datos:
table-licence = Licencia: { $licence }
table-scroll-label = Tabla: { $caption }. Se puede mover hacia los lados
table-scroll-label-plain = Tabla. Se puede mover hacia los lados
missing-value = sin dato
suppressed-value = dato reservado
heading-data = Los datos
heading-caveats = Lo que no puedes concluir
heading-columns = Qué significa cada columna
heading-method = Cómo se midió
heading-notes = Notas
column-name-in-file = En el archivo:
gap-label = Brecha { $id }
initiative-label = Iniciativa { $id }
activity-label = Actividad { $id }
plan-objective = Objetivo
plan-purpose = Para qué
plan-deadline = Plazo
plan-responsible = Quién responde
plan-no-activities = El plan no anota actividades para esta iniciativa.
term-example = Ejemplo:
term-see = Mira también:
organisations-count = { $count ->
    [one] 1 ficha
   *[other] { $count } fichas, de la A a la Z
}
organisation-regions = Dónde trabaja
organisation-topics = Temas
organisation-reviewed = Lo revisamos el
organisation-more = { $name } en el directorio
empty-list = Todavía no hay nada aquí.

## Maps
map-range = de { $from } a { $to }
map-higher = Más que el país
map-same = Sin diferencia clara con el país
map-lower = Menos que el país
map-missing = Sin dato
map-suppressed = Dato reservado por la fuente
map-suppressed-short = reservado
map-absent = Sin medición
map-absent-short = sin medir
map-scales = Las tres partes del mapa tienen escalas distintas: mira la barra de 200 km junto a cada una.
map-simplified = Mapa simplificado: no muestra las islas oceánicas ni la Antártica Chilena, y sus límites son aproximados.
map-credit = Límites de las regiones: Biblioteca del Congreso Nacional de Chile.

## Labels of facts
label-when = Cuándo
label-where = Dónde
label-modality = Modalidad
label-organisers = Organiza
label-registration = Inscripción
register-at = Inscribirse en { $site }
label-directions = Cómo llegar
label-deadline = Plazo de inscripción
label-cost = Costo
label-registration-note = Para inscribirte
label-published-by = Publica
label-audience = Para quién
label-activity = Actividad del plan
label-time = Tiempo
label-level = Nivel
label-needs = Qué necesitas
label-reviewed = Última revisión
label-licence = Licencia
label-fetched = Datos obtenidos
label-next-update = Próxima actualización
label-responsible = Responsable
label-rows = Filas
label-rule = Regla
label-reference = De dónde viene
label-years = Datos de

## Events
status-title = Estado
status-planned = Planificado
status-confirmed = Confirmado
status-held = Realizado
status-postponed = Postergado
status-cancelled = Cancelado
status-planned-past = Fecha del plan: { $date }. Esa fecha ya pasó y no tenemos confirmación de que se haya hecho.
modality-in-person = Presencial
modality-online = En línea
modality-hybrid = Presencial y en línea
modality-unknown = Por confirmar

## Agenda: events in time, their calendars, who can take part
agenda-ahead = Fechas que vienen
agenda-past = Fechas que ya pasaron
agenda-none = Todavía no hay fechas nuevas.
agenda-hint = Mira el día de cada una: puede que alguna ya haya pasado.
agenda-calendar = Estas fechas en tu calendario
agenda-calendar-hint = Archivo .ics para tu teléfono o computador. Trae las que tienen día.
label-repeats = Se repite
label-site-time = Equivale a
# { $time } is a date with its hours; { $city } gives its name to a time zone.
time-in-city = { $time } (hora de { $city })
label-online = Para conectarte
label-speakers = Expone
connect-at = Conectarse en { $site }
repeats-day = { $n ->
    [one] Cada día
   *[other] Cada { $n } días
}
repeats-week = { $n ->
    [one] Cada { $weekday }
   *[other] Cada { $n } semanas, el { $weekday }
}
repeats-month = { $n ->
    [one] El { $day } de cada mes
   *[other] El { $day }, cada { $n } meses
}
repeats-month-weekday = { $n ->
    [one] El { $ordinal } { $weekday } de cada mes
   *[other] El { $ordinal } { $weekday }, cada { $n } meses
}
repeats-year = { $n ->
    [one] El { $day } de { $month } de cada año
   *[other] El { $day } de { $month }, cada { $n } años
}
repeats-until = { $rule }, hasta el { $date }.
repeats-count = { $rule }: { $count ->
    [one] 1 vez
   *[other] { $count } veces
} en total.
repeats-except = No se hace en estas fechas: { $days }.
ordinal-1 = primer
ordinal-2 = segundo
ordinal-3 = tercer
ordinal-4 = cuarto
ordinal-5 = quinto
calendar-all = Calendario de todas las fechas
calendar-region = Las fechas de esta región en tu calendario
calendar-title = Agrégalo a tu calendario
calendar-file = Mi teléfono o computador
calendar-file-hint = archivo .ics
calendar-waiting = Cuando se sepa el día, podrás agregarlo a tu calendario desde aquí.
calendar-state = Estado: { $status }.
calendar-was = Antes era: { $date }.
calendar-registration = Inscripción: { $url }
calendar-deadline = Plazo de inscripción: { $date }.
calendar-more = Más información: { $url }
calendar-due = Plazo: { $title }
calendar-due-on = El plan dice: { $date }.
calendar-deadlines = Los plazos en tu calendario
calendar-connect = Conectarse
access-title = Para que puedas participar
access-wheelchair = Acceso en silla de ruedas
access-sign-language = Lengua de señas
access-captions = Subtítulos en vivo
access-quiet-space = Espacio tranquilo
access-child-care = Cuidado de niñas y niños
access-yes = Sí
access-no = No
access-unknown = No se sabe
access-all-unknown = Todavía no sabemos si habrá acceso en silla de ruedas, lengua de señas, subtítulos, un espacio tranquilo o cuidado de niñas y niños. Si lo necesitas, pregunta antes de ir.
access-all-unknown-online = Todavía no sabemos si habrá lengua de señas o subtítulos. Si los necesitas, pregunta antes de conectarte.
history-title = Qué ha cambiado
history-was = Antes era: { $date }.
materials-title = Lo que quedó de esta actividad
material-slides = Presentación
material-recording = Grabación
material-minutes = Acta
material-photos = Fotos
material-document = Documento
captions-yes = con subtítulos
captions-no = sin subtítulos
captions-unknown = no sabemos si tiene subtítulos

## Tutorials
level-basic = Básico
level-intermediate = Intermedio
level-advanced = Avanzado
duration-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
}
duration-hours = { $n ->
    [one] 1 hora
   *[other] { $n } horas
}
# { $hours } and { $minutes } are whole numbers.
duration-hours-minutes = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
} y { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}

## Types of the columns of a dataset
column-type-text = Texto
column-type-integer = Número entero
column-type-number = Número con decimales
column-type-percent = Porcentaje
column-type-money = Pesos chilenos
column-type-year = Año
column-type-date = Fecha
column-type-region = Región
column-type-comuna = Comuna
column-type-category = Categoría

## The page of a dataset
heading-files = Descarga la tabla
heading-cite = Cómo citar
heading-uses = Dónde se usa
heading-checksum = Para comprobar tu copia
file-xlsx = Excel
file-csv = CSV
file-excel-csv = CSV para Excel
file-json = JSON
file-descriptor = Ficha técnica
file-use-xlsx = Se abre en cualquier planilla. Una segunda hoja explica los datos.
file-use-csv = Archivo de texto que leen casi todos los programas.
file-use-excel-csv = Úsalo si el CSV se abre en Excel con todo en una sola columna.
file-use-json = Para quienes programan. Trae también la fuente y el método.
file-use-descriptor = Describe cada columna para otros programas (datapackage.json).
table-part = { $caption }: filas { $from } a { $to } de { $all }
table-cut = Aquí ves las primeras { $some } filas de { $all }. La tabla completa está en la página de estos datos.
table-cut-own = En estas páginas ves las primeras { $some } filas de { $all }. La tabla completa está en los archivos para descargar.
table-groups = { $rows } filas en { $groups } regiones. Abre la que buscas.
table-about = Qué es esta tabla, de dónde viene y cómo citarla
citation-hint = Copia este texto y ponlo junto a los datos que uses:
citation-text = { $creator } ({ $year }). { $title } [conjunto de datos]. { $site }. { $url }
citation-fetched = Datos obtenidos: { $date }.
citation-no-year = s. f.
column-key = Distingue cada fila
column-key-with = Distingue cada fila, junto con: { $others }
column-values = Puede decir:
column-range = De { $min } a { $max }
column-min = Desde { $min }
column-max = Hasta { $max }
column-unique = No se repite
column-always = Siempre tiene un valor
column-may-lack = Puede estar vacía: significa «sin dato», no cero
column-suppressed = Dato que la fuente reserva: { $codes }
quoted = «{ $text }»
list-and = { $first } y { $last }
uses-none = Ninguna página de este sitio usa esta tabla todavía.
uses-declared = La nombra entre sus datos
uses-figure = Figura: { $title }
uses-table = Tabla: { $title }
uses-figures = { $count ->
    [one] 1 figura
   *[other] { $count } figuras
}
uses-tables = { $count ->
    [one] 1 tabla
   *[other] { $count } tablas
}
uses-numbers = { $count ->
    [one] 1 cifra en el texto
   *[other] { $count } cifras en el texto
}
uses-claims = { $count ->
    [one] 1 afirmación
   *[other] { $count } afirmaciones
}
uses-downloads = { $count ->
    [one] 1 descarga
   *[other] { $count } descargas
}
checksum-intro = El código SHA-256 es la huella del archivo. Si el de tu copia es distinto, tu copia no es igual a la publicada.
checksum-file = Archivo
checksum-sha256 = SHA-256
checksum-size = Tamaño
checksum-bytes = { $bytes } bytes
checksum-shape = Formato
checksum-shape-csv = Texto en UTF-8, separado por comas, con punto decimal
checksum-found = Así lo recibimos
found-sheet = Planilla, hoja «{ $sheet }»
found-utf-8 = Texto en UTF-8
found-utf-8-mark = Texto en UTF-8 con marca de orden de bytes
found-windows-1252 = Texto en Windows-1252
found-comma = separado por comas
found-semicolon = separado por punto y coma
found-tab = separado por tabulaciones
found-other = separado por «{ $sign }»
found-decimal-point = con punto decimal
found-decimal-comma = con coma decimal
sheet-data = Datos
sheet-about = Acerca de
about-title = Título
about-description = Qué muestra
about-address = Dirección
about-percent = En las columnas de porcentajes, 17,3 quiere decir 17,3 %. No es una fracción.

## Dates
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
date-full = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-year = { $year }
date-range = { $from } a { $to }
# Two months of the same year: «noviembre a diciembre de 2021».
date-month-range = { $from } a { $to } de { $year }
date-approx-start = comienzos de { $month } de { $year }
date-approx-mid = mediados de { $month } de { $year }
date-approx-end = fin de { $month } de { $year }
date-time = { $date }, { $time } horas
date-time-range = { $date }, de { $from } a { $to } horas
date-with-weekday = { $weekday } { $date }

## Notices, tasks, footnotes in a text
notice-note = Nota
notice-tip = Consejo
notice-important = Importante
notice-warning = Atención
notice-caution = Cuidado
task-done = Hecho
task-todo = Pendiente
footnotes-title = Notas al pie
footnote-back = Volver a la llamada { $number }
footnote-ref = Ver nota { $number }

## Links from easy read to a page that has no easy version
link-harder = (no está en lectura fácil)

## Hard words of a page, explained where they stand
definitions-title = Palabras de esta página
definition-more = Ver en el glosario
definition-close = Cerrar

## Listening and passing on
listen-play = Escuchar
listen-pause = Pausar
listen-resume = Seguir
share-copy = Copiar enlace
share-copied = Enlace copiado

## The theme's colours
palette-light = de día
palette-dark = de noche

## Reading without a network
offline-title = Leer sin internet
# What the search says of it, and other names for it, with commas between.
offline-about = Lee otra vez, sin internet, lo que ya leíste. También puedes guardar todo el sitio.
offline-names = sin conexión, sin señal, sin datos, sin megas, sin saldo, guardar todo, guardar para después, modo avión
offline-lead = Si llegaste aquí sin buscarlo, no tienes internet y esa página no está guardada en tu dispositivo.
offline-note = Sin internet. Lees la copia guardada en tu dispositivo.
offline-how = Este sitio guarda en tu dispositivo las páginas que lees, desde la segunda que abres. Así puedes volver a leerlas sin internet. Nadie más sabe cuáles son.
offline-takeaway = ¿Quieres el sitio entero en un archivo, para leerlo o pasárselo a alguien?
offline-kept = Páginas que ya tienes
offline-all = Guardar todo
offline-size = El sitio completo son { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}. Ocupa { $size } en tu dispositivo. Si pagas por tus datos, guárdalo cuando tengas wifi.
offline-save = Guardar todo ({ $size })
offline-forget = Borrar lo guardado
offline-saving = Guardando…
offline-saved = Listo: tienes el sitio completo en tu dispositivo.
offline-failed = No se pudo guardar todo. Revisa tu conexión y vuelve a intentarlo: lo ya guardado no se pierde.
offline-forgotten = Listo: no queda nada guardado.

## Taking the whole site away
takeaway-title = Para llevar
# What the search says of it, and other names for it, with commas between.
takeaway-about = Un libro con todo el sitio, y una carpeta que se abre sin internet.
takeaway-names = libro, libro electrónico, e-book, EPUB, ZIP, PDF, imprimir todo, descargar todo, bajar todo el sitio, celular sin datos, compartir sin internet
takeaway-lead = Descarga el sitio entero una vez. Después lo lees sin internet y se lo pasas a quien quieras.
takeaway-fresh = Trae lo publicado hasta el { $date }. Cuando el sitio cambie, descárgalo de nuevo.
takeaway-draft = Estos archivos se preparan cuando se publica el sitio. En esta vista previa todavía no existen.
takeaway-book = El libro
takeaway-book-what = Trae las páginas del sitio, una tras otra, con su índice. Sirve para un teléfono o un lector de libros electrónicos. Es un archivo EPUB.
takeaway-book-get = Descargar el libro ({ $size })
takeaway-book-label = { $label } · { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}
takeaway-open = Cómo se abre
takeaway-open-android = En un teléfono Android: con Google Play Libros u otra aplicación de lectura.
takeaway-open-iphone = En un iPhone o iPad: toca el archivo y elige Libros.
takeaway-open-reader = En un lector de libros electrónicos: conéctalo al computador y copia el archivo. A un Kindle se lo mandas con «Enviar a Kindle».
takeaway-open-computer = En un computador: con un programa gratuito, como Calibre o Thorium Reader.
takeaway-site = El sitio en una carpeta
takeaway-site-what = Trae { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}, con sus tablas para descargar. Sirve para un computador sin internet, como el de una escuela o una sede vecinal. Es un archivo ZIP.
takeaway-site-get = Descargar la carpeta ({ $size })
takeaway-site-unpack = Descomprime el archivo. En Windows, haz clic derecho sobre él y elige «Extraer todo».
takeaway-site-start = Entra a la carpeta y abre «{ takeaway-start-file }». Se abre en tu navegador.
takeaway-site-without = La carpeta no trae el buscador ni «Escuchar»: esos necesitan el sitio.
takeaway-share = Cómo se lo pasas a alguien
takeaway-share-chat = Por WhatsApp: adjúntalo como documento.
takeaway-share-near = Sin internet: por Bluetooth, con Quick Share o AirDrop, o en un pendrive.
takeaway-copy = Copia del sitio, con lo publicado hasta el { $date }.
takeaway-unpack = ¿Ves esta frase y los enlaces no se abren? Primero descomprime el archivo ZIP. En Windows, haz clic derecho sobre él y elige «Extraer todo».
takeaway-until = Con lo publicado hasta el { $date }.
takeaway-online = En internet:
takeaway-contents = Índice
takeaway-access = Los títulos y las listas tienen su estructura. Las imágenes tienen un texto que las reemplaza. Cada figura tiene una frase que la explica y su tabla. Nada parpadea ni suena.
takeaway-folder = paginas
takeaway-start-file = empieza-aqui.html
takeaway-readme-file = LEEME.txt
takeaway-readme =
    { $title }

    Esta carpeta trae el sitio completo. Se lee sin internet.

    1. Si todavía no lo hiciste, descomprime el archivo ZIP.
       En Windows, haz clic derecho sobre él y elige «Extraer todo».
    2. Abre «{ takeaway-start-file }». Se abre en tu navegador.
    3. Si copias la carpeta, cópiala entera: «{ takeaway-start-file }» necesita la carpeta «{ takeaway-folder }».

    Trae lo publicado hasta el { $date }.
    Lo más nuevo está en { $address }

## Languages, as the switch names them
lang-name-es = Español
lang-name-en = English
lang-name-es-simple = Lectura fácil

## Not found and moved pages
not-found-title = No encontramos esta página
not-found-text = Puede que la dirección tenga un error o que la página haya cambiado de lugar.
not-found-help = Prueba por aquí:
not-found-home = Ir al inicio
redirect-title = Esta página cambió de dirección
redirect-text = Si no se abre sola, entra a
label-time-zone = Zona horaria

## Figures
absent-value = no se midió
figure-range = { $from } a { $to }
figure-interval = El valor real está muy probablemente dentro del margen de error. En la tabla, el margen va entre paréntesis.
figure-interval-drawn = En el gráfico, el margen de error es la franja que rodea cada punto.
figure-rounded = Los porcentajes están redondeados.
figure-suppressed = Un dato reservado existe, pero la fuente no lo publica para proteger a las personas o porque respondieron muy pocas.
figure-table = Ver los datos en una tabla
figure-more = Descargar, citar o compartir
figure-files = Descarga los datos de esta figura
figure-cite = Cómo citarla
figure-citation = { $publisher } ({ $year }). «{ $title }». Fuente de los datos: { $source }. { $url }
figure-permalink = Dirección de esta figura
figure-seen-in = Esta figura es parte de
## Charts
chart-missing = sin dato
chart-suppressed = dato reservado
chart-absent = no se midió
chart-axis-break = El eje no empieza en cero.
chart-method-break = cambia el método
chart-reference = Línea de puntos: { $text }

## The plan
plan-progress-none = { $total ->
    [0] Todavía no hay actividades.
    [one] La única actividad no tiene ninguna prueba de que se hizo.
   *[other] De { $total } actividades, ninguna tiene una prueba de que se hizo.
}
plan-progress = { $done ->
    [one] 1 de { $total } actividades tiene una prueba de que se hizo.
   *[other] { $done } de { $total } actividades tienen una prueba de que se hicieron.
}
plan-progress-all = { $total ->
    [one] La única actividad tiene una prueba de que se hizo.
   *[other] Las { $total } actividades tienen una prueba de que se hicieron.
}
plan-how-far = Cómo va el plan
plan-parts = Partes del plan
plan-timeline = Cuándo vence cada actividad
plan-timeline-now = La franja marca el mes actual.
plan-timeline-list = Ver los plazos en una lista
plan-no-deadline = Sin plazo
plan-table = Todas las actividades
plan-activity = Actividad
plan-nobody = El plan no lo dice
plan-nobody-at-all = El plan no dice quién responde por cada actividad.
plan-rule = Cómo decidimos el estado
plan-rule-intro = Nadie escribe el estado de una actividad. Lo deduce el sitio, con esta regla:
plan-rule-late = Una actividad vence cuando pasan su plazo y la fecha de todos los eventos que le faltan.
plan-changes = Qué cambió en el plan
plan-first-version = Esta es la única versión que conocemos.
plan-files = Llévate el plan
plan-files-text = Las mismas actividades, con sus plazos y su estado, para abrir en una planilla o en un programa.
plan-started = Empezó
plan-where-from = De dónde sale
plan-indicators = Cómo se sabrá si resultó
plan-target = Meta: { $target }
plan-measured = Medido: { $measured }
plan-events-of = Sus eventos
plan-no-events = Ningún evento nombra esta actividad.
plan-evidence = Pruebas de que se hizo
plan-no-evidence = No conocemos ninguna.
plan-useful = Lo que te sirve hoy
plan-useful-text = Es material de este sitio. No prueba que la actividad se hiciera.
standing-proven = Hecha, con prueba
standing-unproven = Hecha, sin prueba
standing-underway = En marcha
standing-planned = Planificada
standing-overdue = Plazo vencido, sin confirmación
standing-cancelled = Cancelada
standing-rule-proven = Todos sus eventos se realizaron, o no tiene eventos. Además hay al menos una prueba: un documento, una página o el material que dejó un evento.
standing-rule-unproven = Todos sus eventos se realizaron, pero nada lo muestra.
standing-rule-underway = Se hizo una parte, ya empezó o uno de sus eventos está confirmado. Si el plazo venció, solo cuenta la parte hecha.
standing-rule-planned = El plazo no ha vencido y no hay nada hecho.
standing-rule-overdue = El plazo venció y no sabemos qué pasó. No quiere decir que no se hiciera.
standing-rule-cancelled = El plan dice que no se hará, y por qué.
standing-why-proven = { $evidence ->
    [one] Hay una prueba de que se hizo.
   *[other] Hay { $evidence } pruebas de que se hizo.
}
standing-why-unproven = { $held ->
    [one] Su evento se realizó, pero no hay ningún material ni documento que lo muestre.
   *[other] Sus { $held } eventos se realizaron, pero no hay ningún material ni documento que lo muestre.
}
standing-why-part = { $held ->
    [one] Se realizó 1 de sus { $events } eventos.
   *[other] Se realizaron { $held } de sus { $events } eventos.
}
standing-why-part-evidence = { $evidence ->
    [one] Hay una prueba de que se hizo una parte.
   *[other] Hay { $evidence } pruebas de que se hizo una parte.
} { $open ->
    [one] Le falta realizar 1 evento.
   *[other] Le falta realizar { $open } eventos.
}
standing-why-started = Empezó: { $date }.
standing-why-confirmed = { $open ->
    [one] Su evento está confirmado.
   *[other] Al menos uno de sus eventos está confirmado.
}
standing-why-late = Su plazo ya venció: { $date }.
standing-why-to-come = { $open ->
    [one] Le queda un evento por realizar.
   *[other] Le quedan { $open } eventos por realizar.
}
standing-why-planned = Todavía está a tiempo. Su plazo: { $date }.
standing-why-undated = No tiene plazo, y nada indica que haya empezado.
standing-why-overdue = Su plazo ya venció: { $date }. No encontramos nada que confirme que se hizo, ni que no se hizo.
standing-why-untold = { $open ->
    [one] La fecha de su evento ya pasó. No encontramos nada que confirme que se hizo.
   *[other] Las fechas de sus eventos ya pasaron. No encontramos nada que confirme que se hicieron.
}
standing-why-off = { $events ->
    [one] Su evento se canceló, y no sabemos si se hizo de otra manera.
   *[other] Sus eventos se cancelaron, y no sabemos si se hizo de otra manera.
}
standing-why-cancelled-on = Fecha de la decisión: { $date }.
## Directory
organisation-type = Qué es
channel-website = Sitio web
channel-email = Correo
channel-phone = Teléfono
channel-whatsapp = WhatsApp
area-country = Todo Chile
consent-note = Esta persona aceptó aparecer aquí. Fecha: { $date }. Cómo: { $how }.
facets-region = Busca por región
facets-region-other = Otras regiones
facets-type = Busca por tipo
facets-type-other = Otros tipos
facets-topic = Busca por tema
facets-topic-other = Otros temas
facets-back = Ver todo el directorio
facet-count = { $count ->
    [0] ninguna ficha
    [one] 1 ficha
   *[other] { $count } fichas
 }
group-title = Quiénes son
group-title-region = En { $region }
group-count = { $count ->
    [one] Encontramos 1 ficha.
   *[other] Encontramos { $count } fichas.
 }
group-count-region = { $count ->
    [one] Encontramos 1 ficha que nombra esta región.
   *[other] Encontramos { $count } fichas que nombran esta región.
 }
group-count-country = { $count ->
    [one] Encontramos 1 ficha que trabaja en todo el país.
   *[other] Encontramos { $count } fichas que trabajan en todo el país.
 }
group-empty-title = No encontramos a nadie que nombre { $region }
group-empty = No quiere decir que no exista. Quiere decir que nos falta información.
group-everywhere-title = También puedes acudir a quienes trabajan en todo Chile
group-everywhere = { $count ->
    [one] Encontramos 1 ficha.
   *[other] Encontramos { $count } fichas.
 }
vcard-entry = Guardar en mis contactos
vcard-all = Guardar todos los contactos en tu teléfono (archivo vCard)

## Corrections
correction-link = { $way ->
    [email] Corregir por correo
   *[whatsapp] Corregir por WhatsApp
 }
correction-subject = Corrección: { $title }
correction-page = Qué: { $title }
correction-address = Dónde: { $url }
correction-version = Versión: { $date }
correction-question = ¿Qué hay que corregir?
missing-title = ¿Falta alguien?
missing-link = { $way ->
    [email] Dilo por correo
   *[whatsapp] Dilo por WhatsApp
 }
missing-subject = Falta alguien: { $title }
missing-question = ¿Quién falta, qué hace y dónde trabaja? ¿En qué página se puede comprobar?

## Tutorials
tutorial-question = ¿Te funcionó?
tutorial-yes = { $way ->
    [email] Sí: cuéntalo por correo
   *[whatsapp] Sí: cuéntalo por WhatsApp
 }
tutorial-no = { $way ->
    [email] No: dinos qué pasó por correo
   *[whatsapp] No: dinos qué pasó por WhatsApp
 }
tutorial-no-channel = Si un paso no se ve como lo contamos, vuelve al anterior. Compara lo que dice con lo que tienes en la pantalla. Los programas y los sitios cambian.
tutorial-reviewed = Revisamos estos pasos el { $date }.
tutorial-stuck = ¿No te resultó este paso?
tutorial-tell = { $way ->
    [email] Cuéntanos por correo
   *[whatsapp] Cuéntanos por WhatsApp
 }
tutorial-worked-subject = Me funcionó: { $title }
tutorial-worked-question = ¿Para qué lo usaste? ¿Qué cambiarías?
tutorial-failed-subject = No me funcionó: { $title }
tutorial-stuck-subject = No me resultó: { $title }
tutorial-stuck-question = ¿En qué paso te quedaste y qué viste en la pantalla?

## Search
search-title = Buscar
search-lead = Encuentra datos, regiones, tutoriales, palabras y organizaciones.
search-label = ¿Qué buscas?
search-hint = Escribe una o más palabras. No hacen falta los acentos.
search-kind = Qué mostrar
search-region-filter = Región
search-any = Todo
search-any-region = Todo Chile
search-results = Resultados
search-found = { $count ->
    [one] 1 resultado para «{ $query }»
   *[other] { $count } resultados para «{ $query }»
}
search-nothing = No encontramos nada para «{ $query }».
search-nothing-help = Prueba con otra palabra, o mira la lista de la A a la Z.
search-nothing-filter = Quita los filtros para buscar en todo.
search-small = Escribe algo más preciso, por ejemplo «pobreza» o «tutorial».
search-instead = No encontramos «{ $asked }». Te mostramos «{ $shown }».
search-more = Mostrar más resultados
search-loading = Buscando…
search-failed = No pudimos cargar la búsqueda. Revisa tu conexión y prueba otra vez, o usa la lista de la A a la Z.
search-no-script = Para buscar, tu navegador necesita JavaScript. Sin él, todo el sitio está en esta lista.
search-list = Todo el sitio, de la A a la Z
search-rules = Las reglas con que revisamos cada página están en
search-all = Aquí se busca solo en lectura fácil.
search-all-link = Buscar en todo el sitio
search-summary = Datos explicados
search-region = Regiones
search-term = Palabras explicadas
search-tutorial = Tutoriales
search-event = Eventos
search-plan = Plan y actividades
search-directory = Organizaciones
search-dataset = Tablas de datos
search-figure = Gráficos y mapas
search-page = Otras páginas
search-rule = Cómo revisamos
