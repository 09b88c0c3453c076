### Words of the interface that are not easy enough for easy read. All others are those of es.ftl.
### Short, known words; the same word for the same thing as in the texts.

nav-toc = Qué hay en esta página
nav-section = Más sobre «{ $title }»
nav-variants = Otras formas de leer esta página
reviewed-on = Revisamos esta página el { $date }
published-on = Publicamos esta página el { $date }
updated-on = Cambiamos esta página el { $date }
review-overdue = Esta página es antigua. Puede tener errores.
update-overdue = Esperábamos números nuevos. Todavía no están aquí. Fecha anunciada: { $date }.
related-title = También puedes leer
sources-title = De dónde sale la información
source-checked = la leímos el { $date }
share-title = Envía esta página
correction-title = ¿Viste un error?
footer-publisher = Este sitio es de: { $publisher }
footer-licence = Puedes copiar y enviar estos textos. Estas son las reglas:
feed-site = Avisos de páginas nuevas
key-points-title = Lo más importante
table-source = De dónde salen los números:
table-data = Tabla completa:
heading-method = Cómo se hizo la cuenta
term-see = Lee también:
calendar-all = Todas las fechas para tu calendario
figure-table = Ver los números en una tabla
figure-more = Descargar o enviar
definitions-title = Palabras difíciles de esta página
definition-more = Más en la lista de palabras
offline-lead = No tienes internet. Esa página no está en tu teléfono.
offline-note = No tienes internet. Lees la copia de tu teléfono.
offline-how = Tu teléfono guarda las páginas que lees. Así puedes leerlas otra vez sin internet. Nadie más las ve.
figure-files = Guarda los números de este dibujo
figure-cite = Copia esto si usas el dibujo
figure-permalink = Dirección de este dibujo
figure-seen-in = Este dibujo está en la página
tutorial-no-channel = Tal vez un paso se ve distinto. Vuelve al paso anterior. Los programas y los sitios cambian.
search-lead = Busca números, regiones, pasos y palabras.
