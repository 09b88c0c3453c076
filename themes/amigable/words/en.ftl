### Every text of the interface in plain English. Same keys, same order as es.ftl.
### { $x } is a value given by the program or a template. A space before a unit is a non-breaking space.

## Getting around
skip-to-content = Skip to content
home = Home
nav-main = Main menu
nav-breadcrumbs = You are in
nav-toc = On this page
nav-section = More in “{ $title }”
nav-pages = Pages of this list
nav-footer = About this site
nav-prev-next = Previous and next page
nav-letters = Go to a letter
nav-variants = Other versions of this page
prev-page = Previous
next-page = Next
page-of = Page { $number } of { $total }
page-number = Page { $number }

## About the page
reading-time = { $minutes ->
    [one] 1 minute to read
   *[other] { $minutes } minutes to read
}
published-on = Published: { $date }
updated-on = Updated: { $date }
reviewed-on = Reviewed: { $date }
review-overdue = This page needs a new review. It may hold old facts.
update-overdue = The new data that we expected are not here yet. Announced date: { $date }. The source may have newer figures.
draft-mark = Draft: this page is not published yet
print-address = Address of this page:
variants-title = Read it in
related-title = This may help you too
sources-title = Sources
source-checked = checked: { $date }

share-title = Share this page
correction-title = Did you see a mistake on this page?
share-mail = E-mail

## Footer
footer-publisher = Published by { $publisher }
footer-licence = You may copy and share these texts under the licence
feed-link = News by RSS: { $title }
feed-site = News by RSS
feed-figure = See the chart and its table on the site
feed-rights = Licence { $licence }

## Blocks
key-points-title = In short
step-label = Step { $n }
download-file = Download { $label }
download-size = ({ $size })
table-source = Source:
table-data = All the data:
table-licence = Licence: { $licence }
table-scroll-label = Table: { $caption }. It can be moved sideways
table-scroll-label-plain = Table. It can be moved sideways
missing-value = no data
suppressed-value = held back
heading-data = The data
heading-caveats = What you cannot conclude
heading-columns = What each column means
heading-method = How it was measured
heading-notes = Notes
column-name-in-file = In the file:
gap-label = Gap { $id }
initiative-label = Initiative { $id }
activity-label = Activity { $id }
plan-objective = Aim
plan-purpose = What for
plan-deadline = Due
plan-responsible = Who is in charge
plan-no-activities = The plan names no activities for this initiative.
term-example = Example:
term-see = See also:
organisations-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries, from A to Z
}
organisation-regions = Where it works
organisation-topics = Topics
organisation-reviewed = Checked on
organisation-more = { $name } in the directory
empty-list = Nothing here yet.

## Maps
map-range = { $from } to { $to }
map-higher = More than the country
map-same = No clear difference from the country
map-lower = Less than the country
map-missing = No data
map-suppressed = Held back by the source
map-suppressed-short = held back
map-absent = Not measured
map-absent-short = unmeasured
map-scales = The three parts of the map have different scales: see the 200 km bar beside each.
map-simplified = Simplified map: it leaves out the oceanic islands and the Chilean Antarctic, and its borders are approximate.
map-credit = Borders of the regions: Biblioteca del Congreso Nacional de Chile.

## Labels of facts
label-when = When
label-where = Where
label-modality = Format
label-organisers = Organised by
label-registration = Registration
register-at = Register at { $site }
label-directions = How to get there
label-deadline = Register before
label-cost = Cost
label-registration-note = To register
label-published-by = Published by
label-audience = For whom
label-activity = Activity of the plan
label-time = Time
label-level = Level
label-needs = What you need
label-reviewed = Last review
label-licence = Licence
label-fetched = Data fetched
label-next-update = Next update
label-responsible = In charge
label-rows = Rows
label-rule = Rule
label-reference = Where it comes from
label-years = Data for

## Events
status-title = Status
status-planned = Planned
status-confirmed = Confirmed
status-held = Held
status-postponed = Postponed
status-cancelled = Cancelled
status-planned-past = Date in the plan: { $date }. That date has passed and we have no confirmation that it took place.
modality-in-person = In person
modality-online = Online
modality-hybrid = In person and online
modality-unknown = To be confirmed

## Agenda: events in time, their calendars, who can take part
agenda-ahead = Dates ahead
agenda-past = Dates that have passed
agenda-none = There are no new dates yet.
agenda-hint = Look at the day of each: one of them may have passed already.
agenda-calendar = These dates in your calendar
agenda-calendar-hint = An .ics file for your phone or computer. It has those with a day.
label-repeats = Repeated
label-site-time = Which is
# { $time } is a date with its hours; { $city } gives its name to a time zone.
time-in-city = { $time } ({ $city } time)
label-online = To connect
label-speakers = Speaking
connect-at = Connect at { $site }
repeats-day = { $n ->
    [one] Every day
   *[other] Every { $n } days
}
repeats-week = { $n ->
    [one] Every { $weekday }
   *[other] Every { $n } weeks, on { $weekday }
}
repeats-month = { $n ->
    [one] On day { $day } of each month
   *[other] On day { $day }, every { $n } months
}
repeats-month-weekday = { $n ->
    [one] On the { $ordinal } { $weekday } of each month
   *[other] On the { $ordinal } { $weekday }, every { $n } months
}
repeats-year = { $n ->
    [one] On { $day } { $month } of each year
   *[other] On { $day } { $month }, every { $n } years
}
repeats-until = { $rule }, until { $date }.
repeats-count = { $rule }: { $count ->
    [one] once
   *[other] { $count } times
} in all.
repeats-except = Not on these dates: { $days }.
ordinal-1 = first
ordinal-2 = second
ordinal-3 = third
ordinal-4 = fourth
ordinal-5 = fifth
calendar-all = Calendar of all dates
calendar-region = This region's dates in your calendar
calendar-title = Add it to your calendar
calendar-file = My phone or computer
calendar-file-hint = .ics file
calendar-waiting = Once the day is known, you can add it to your calendar from here.
calendar-state = Status: { $status }.
calendar-was = It was to be: { $date }.
calendar-registration = Registration: { $url }
calendar-deadline = Register by: { $date }.
calendar-more = More information: { $url }
calendar-due = Due: { $title }
calendar-due-on = The plan says: { $date }.
calendar-deadlines = The deadlines in your calendar
calendar-connect = Connect
access-title = So that you can take part
access-wheelchair = Wheelchair access
access-sign-language = Sign language
access-captions = Live captions
access-quiet-space = Quiet space
access-child-care = Child care
access-yes = Yes
access-no = No
access-unknown = Not known
access-all-unknown = We do not know yet whether there will be wheelchair access, sign language, captions, a quiet space or child care. If you need them, ask before you go.
access-all-unknown-online = We do not know yet whether there will be sign language or captions. If you need them, ask before you connect.
history-title = What has changed
history-was = It was to be: { $date }.
materials-title = What remains of this activity
material-slides = Slides
material-recording = Recording
material-minutes = Minutes
material-photos = Photos
material-document = Document
captions-yes = with captions
captions-no = without captions
captions-unknown = we do not know whether it has captions

## Tutorials
level-basic = Basic
level-intermediate = Intermediate
level-advanced = Advanced
duration-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
duration-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
# { $hours } and { $minutes } are whole numbers.
duration-hours-minutes = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} and { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

## Types of the columns of a dataset
column-type-text = Text
column-type-integer = Whole number
column-type-number = Number with decimals
column-type-percent = Percentage
column-type-money = Chilean pesos
column-type-year = Year
column-type-date = Date
column-type-region = Region
column-type-comuna = Municipality (comuna)
column-type-category = Category

## The page of a dataset
heading-files = Download the table
heading-cite = How to cite
heading-uses = Where it is used
heading-checksum = To check your copy
file-xlsx = Excel
file-csv = CSV
file-excel-csv = CSV for Excel
file-json = JSON
file-descriptor = Technical description
file-use-xlsx = Opens in any spreadsheet. A second sheet explains the data.
file-use-csv = A text file that nearly every program reads.
file-use-excel-csv = Use it if a Spanish Excel opens the CSV with everything in one column.
file-use-json = For people who write programs. It has the source and the method too.
file-use-descriptor = Describes each column to other programs (datapackage.json).
table-part = { $caption }: rows { $from } to { $to } of { $all }
table-cut = These are the first { $some } rows of { $all }. The whole table is on the page of these data.
table-cut-own = These pages show the first { $some } rows of { $all }. The whole table is in the files to download.
table-groups = { $rows } rows in { $groups } regions. Open the one you want.
table-about = What this table is, where it comes from and how to cite it
citation-hint = Copy this text and put it next to the data that you use:
citation-text = { $creator } ({ $year }). { $title } [dataset]. { $site }. { $url }
citation-fetched = Data fetched: { $date }.
citation-no-year = n.d.
column-key = Tells rows apart
column-key-with = Tells rows apart, together with: { $others }
column-values = It may say:
column-range = From { $min } to { $max }
column-min = { $min } or more
column-max = { $max } or less
column-unique = Does not repeat
column-always = Always has a value
column-may-lack = May be empty: that means “no data”, not zero
column-suppressed = Value held back by the source: { $codes }
quoted = “{ $text }”
list-and = { $first } and { $last }
uses-none = No page of this site uses this table yet.
uses-declared = Names it among its data
uses-figure = Figure: { $title }
uses-table = Table: { $title }
uses-figures = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
uses-tables = { $count ->
    [one] 1 table
   *[other] { $count } tables
}
uses-numbers = { $count ->
    [one] 1 number in the text
   *[other] { $count } numbers in the text
}
uses-claims = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
uses-downloads = { $count ->
    [one] 1 download
   *[other] { $count } downloads
}
checksum-intro = The SHA-256 code is the fingerprint of the file. If your copy has another, it is not the same as the published one.
checksum-file = File
checksum-sha256 = SHA-256
checksum-size = Size
checksum-bytes = { $bytes } bytes
checksum-shape = Format
checksum-shape-csv = UTF-8 text, separated by commas, with decimal points
checksum-found = As we received it
found-sheet = Spreadsheet, sheet “{ $sheet }”
found-utf-8 = UTF-8 text
found-utf-8-mark = UTF-8 text with a byte order mark
found-windows-1252 = Windows-1252 text
found-comma = separated by commas
found-semicolon = separated by semicolons
found-tab = separated by tabs
found-other = separated by “{ $sign }”
found-decimal-point = with decimal points
found-decimal-comma = with decimal commas
sheet-data = Data
sheet-about = About
about-title = Title
about-description = What it shows
about-address = Address
about-percent = In percentage columns 17.3 means 17.3%. It is not a fraction.

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
date-full = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-range = { $from } to { $to }
# Two months of the same year: “November to December 2021”.
date-month-range = { $from } to { $to } { $year }
date-approx-start = early { $month } { $year }
date-approx-mid = mid { $month } { $year }
date-approx-end = late { $month } { $year }
date-time = { $date }, { $time }
date-time-range = { $date }, { $from } to { $to }
date-with-weekday = { $weekday } { $date }

## Notices, tasks, footnotes in a text
notice-note = Note
notice-tip = Tip
notice-important = Important
notice-warning = Warning
notice-caution = Caution
task-done = Done
task-todo = To do
footnotes-title = Footnotes
footnote-back = Back to reference { $number }
footnote-ref = See note { $number }

## Links from easy read to a page that has no easy version
link-harder = (not in easy read)

## Hard words of a page, explained where they stand
definitions-title = Words of this page
definition-more = See it in the glossary
definition-close = Close

## Listening and passing on
listen-play = Listen
listen-pause = Pause
listen-resume = Continue
share-copy = Copy link
share-copied = Link copied

## The theme's colours
palette-light = by day
palette-dark = by night

## Reading without a network
offline-title = Read without internet
# What the search says of it, and other names for it, with commas between.
offline-about = Read again, without internet, what you have read. You can save the whole site too.
offline-names = offline, no connection, no signal, save everything, read later
offline-lead = If you did not mean to come here, you have no internet and that page is not saved on your device.
offline-note = No internet. You are reading the copy saved on your device.
offline-how = This site saves the pages that you read on your device, from the second one you open. So you can read them again without internet. Nobody else knows which they are.
offline-takeaway = Do you want the whole site in one file, to read it or to pass it on?
offline-kept = Pages that you already have
offline-all = Save everything
offline-size = The whole site has { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}. It takes { $size } on your device. If you pay for your data, save it when you have wifi.
offline-save = Save everything ({ $size })
offline-forget = Delete what is saved
offline-saving = Saving…
offline-saved = Done: you have the whole site on your device.
offline-failed = Not everything could be saved. Check your connection and try again: what is saved already stays.
offline-forgotten = Done: nothing is saved any more.

## Taking the whole site away
takeaway-title = Take it with you
# What the search says of it, and other names for it, with commas between.
takeaway-about = A book of the whole site, and a folder that opens without internet.
takeaway-names = book, e-book, EPUB, ZIP, PDF, print everything, download everything
takeaway-lead = Download the whole site once. Then read it without internet, and pass it on to whom you like.
takeaway-fresh = It holds what was published up to { $date }. When the site changes, download it again.
takeaway-draft = These files are made when the site is published. In this preview they do not exist yet.
takeaway-book = The book
takeaway-book-what = It holds the pages of the site, one after the other, with a table of contents. It is for a phone or an e-reader. It is an EPUB file.
takeaway-book-get = Download the book ({ $size })
takeaway-book-label = { $label } · { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
takeaway-open = How to open it
takeaway-open-android = On an Android phone: with Google Play Books or another reading app.
takeaway-open-iphone = On an iPhone or iPad: tap the file and choose Books.
takeaway-open-reader = On an e-reader: connect it to a computer and copy the file. To a Kindle you send it with “Send to Kindle”.
takeaway-open-computer = On a computer: with a free program, such as Calibre or Thorium Reader.
takeaway-site = The site in a folder
takeaway-site-what = It holds { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, with their tables to download. It is for a computer without internet, as in a school or a community centre. It is a ZIP file.
takeaway-site-get = Download the folder ({ $size })
takeaway-site-unpack = Unpack the file. In Windows, right-click it and choose “Extract all”.
takeaway-site-start = Enter the folder and open “{ takeaway-start-file }”. It opens in your browser.
takeaway-site-without = The folder has neither the search nor “Listen”: those need the site.
takeaway-share = How to pass it on
takeaway-share-chat = By WhatsApp: attach it as a document.
takeaway-share-near = Without internet: by Bluetooth, with Quick Share or AirDrop, or on a memory stick.
takeaway-copy = Copy of the site, with what was published up to { $date }.
takeaway-unpack = Do you see this sentence, and links do not open? First unpack the ZIP file. In Windows, right-click it and choose “Extract all”.
takeaway-until = With what was published up to { $date }.
takeaway-online = On the internet:
takeaway-contents = Contents
takeaway-access = Headings and lists have their structure. Images have a text that replaces them. Each figure has a sentence that explains it, and its table. Nothing flashes or makes a sound.
takeaway-folder = pages
takeaway-start-file = start-here.html
takeaway-readme-file = README.txt
takeaway-readme =
    { $title }

    This folder holds the whole site. It can be read without internet.

    1. If you have not done so yet, unpack the ZIP file.
       In Windows, right-click it and choose “Extract all”.
    2. Open “{ takeaway-start-file }”. It opens in your browser.
    3. If you copy the folder, copy all of it: “{ takeaway-start-file }” needs the folder “{ takeaway-folder }”.

    It holds what was published up to { $date }.
    What is newer is at { $address }

## Languages, as the switch names them
lang-name-es = Español
lang-name-en = English
lang-name-es-simple = Lectura fácil

## Not found and moved pages
not-found-title = We could not find this page
not-found-text = The address may have a mistake, or the page may have moved.
not-found-help = Try one of these:
not-found-home = Go to the home page
redirect-title = This page has a new address
redirect-text = If it does not open by itself, go to
label-time-zone = Time zone

## Figures
absent-value = not measured
figure-range = { $from } to { $to }
figure-interval = The real value is very probably within the margin of error. In the table, the margin is in brackets.
figure-interval-drawn = In the chart, the margin of error is the band around each point.
figure-rounded = Percentages are rounded.
figure-suppressed = A value that is held back exists, but the source does not publish it, to protect people or because too few answered.
figure-table = See the data in a table
figure-more = Download, cite or share
figure-files = Download the data of this figure
figure-cite = How to cite it
figure-citation = { $publisher } ({ $year }). “{ $title }”. Source of the data: { $source }. { $url }
figure-permalink = Address of this figure
figure-seen-in = This figure is part of
## Charts
chart-missing = no data
chart-suppressed = data withheld
chart-absent = not measured
chart-axis-break = The axis does not start at zero.
chart-method-break = the method changes
chart-reference = Dotted line: { $text }

## The plan
plan-progress-none = { $total ->
    [0] There are no activities yet.
    [one] The only activity has no proof that it was done.
   *[other] Of { $total } activities, none has proof that it was done.
}
plan-progress = { $done ->
    [one] 1 of { $total } activities has proof that it was done.
   *[other] { $done } of { $total } activities have proof that they were done.
}
plan-progress-all = { $total ->
    [one] The only activity has proof that it was done.
   *[other] All { $total } activities have proof that they were done.
}
plan-how-far = How far the plan has come
plan-parts = Parts of the plan
plan-timeline = When each activity is due
plan-timeline-now = The band marks the present month.
plan-timeline-list = See the dates in a list
plan-no-deadline = No deadline
plan-table = All activities
plan-activity = Activity
plan-nobody = The plan does not say
plan-nobody-at-all = The plan does not say who answers for each activity.
plan-rule = How we decide the status
plan-rule-intro = Nobody writes the status of an activity. The site tells it by this rule:
plan-rule-late = An activity is overdue once its deadline and the days of all its remaining events have passed.
plan-changes = What changed in the plan
plan-first-version = This is the only version that we know.
plan-files = Take the plan with you
plan-files-text = The same activities, with their deadlines and their status, for a spreadsheet or a program.
plan-started = Began
plan-where-from = Where it comes from
plan-indicators = How one will know whether it worked
plan-target = Target: { $target }
plan-measured = Measured: { $measured }
plan-events-of = Its events
plan-no-events = No event names this activity.
plan-evidence = Proof that it was done
plan-no-evidence = We know of none.
plan-useful = What helps you today
plan-useful-text = This is material of this site. It does not prove that the activity was done.
standing-proven = Done, with proof
standing-unproven = Done, without proof
standing-underway = Under way
standing-planned = Planned
standing-overdue = Deadline passed, not confirmed
standing-cancelled = Cancelled
standing-rule-proven = All its events were held, or it has none. There is also at least one piece of evidence: a document, a page, or what an event left behind.
standing-rule-unproven = All its events were held, but nothing shows it.
standing-rule-underway = A part of it was done, it has begun, or one of its events is confirmed. After the deadline only what was done counts.
standing-rule-planned = There is time left and nothing has been done.
standing-rule-overdue = The deadline has passed and we do not know what happened. It does not mean that it was not done.
standing-rule-cancelled = The plan says that it will not be done, and why.
standing-why-proven = { $evidence ->
    [one] One thing proves that it was done.
   *[other] { $evidence } things prove that it was done.
}
standing-why-unproven = { $held ->
    [one] Its event was held, but no material or document shows it.
   *[other] Its { $held } events were held, but no material or document shows it.
}
standing-why-part = { $held ->
    [one] 1 of its { $events } events was held.
   *[other] { $held } of its { $events } events were held.
}
standing-why-part-evidence = { $evidence ->
    [one] One thing proves that a part of it was done.
   *[other] { $evidence } things prove that a part of it was done.
} { $open ->
    [one] 1 event is still to be held.
   *[other] { $open } events are still to be held.
}
standing-why-started = It began: { $date }.
standing-why-confirmed = { $open ->
    [one] Its event is confirmed.
   *[other] At least one of its events is confirmed.
}
standing-why-late = Its deadline has passed: { $date }.
standing-why-to-come = { $open ->
    [one] One event is still to be held.
   *[other] { $open } events are still to be held.
}
standing-why-planned = There is still time. Its deadline: { $date }.
standing-why-undated = It has no deadline, and nothing tells that it has begun.
standing-why-overdue = Its deadline has passed: { $date }. We found nothing that confirms that it was done, or that it was not.
standing-why-untold = { $open ->
    [one] The day of its event has passed. We found nothing that confirms that it was held.
   *[other] The days of its events have passed. We found nothing that confirms that they were held.
}
standing-why-off = { $events ->
    [one] Its event was cancelled, and we do not know whether it was done in another way.
   *[other] Its events were cancelled, and we do not know whether it was done in another way.
}
standing-why-cancelled-on = Decided: { $date }.
## Directory
organisation-type = What it is
channel-website = Website
channel-email = Email
channel-phone = Telephone
channel-whatsapp = WhatsApp
area-country = All of Chile
consent-note = This person agreed to be listed here. Date: { $date }. How: { $how }.
facets-region = Search by region
facets-region-other = Other regions
facets-type = Search by type
facets-type-other = Other types
facets-topic = Search by topic
facets-topic-other = Other topics
facets-back = See the whole directory
facet-count = { $count ->
    [0] no entries
    [one] 1 entry
   *[other] { $count } entries
 }
group-title = Who they are
group-title-region = In { $region }
group-count = { $count ->
    [one] We found 1 entry.
   *[other] We found { $count } entries.
 }
group-count-region = { $count ->
    [one] We found 1 entry that names this region.
   *[other] We found { $count } entries that name this region.
 }
group-count-country = { $count ->
    [one] We found 1 entry that works in the whole country.
   *[other] We found { $count } entries that work in the whole country.
 }
group-empty-title = We found nobody who names { $region }
group-empty = This does not mean that nobody exists. It means that we lack information.
group-everywhere-title = You can also turn to those who work in all of Chile
group-everywhere = { $count ->
    [one] We found 1 entry.
   *[other] We found { $count } entries.
 }
vcard-entry = Save in my contacts
vcard-all = Save all contacts in your phone (vCard file)

## Corrections
correction-link = { $way ->
    [email] Correct by email
   *[whatsapp] Correct by WhatsApp
 }
correction-subject = Correction: { $title }
correction-page = What: { $title }
correction-address = Where: { $url }
correction-version = Version: { $date }
correction-question = What needs correcting?
missing-title = Is anybody missing?
missing-link = { $way ->
    [email] Tell us by email
   *[whatsapp] Tell us by WhatsApp
 }
missing-subject = Somebody is missing: { $title }
missing-question = Who is missing, what do they do and where do they work? On which page can it be checked?

## Tutorials
tutorial-question = Did it work?
tutorial-yes = { $way ->
    [email] Yes: tell us by email
   *[whatsapp] Yes: tell us by WhatsApp
 }
tutorial-no = { $way ->
    [email] No: tell us what happened by email
   *[whatsapp] No: tell us what happened by WhatsApp
 }
tutorial-no-channel = If a step does not look as we tell it, go back to the one before. Compare what it says with what is on your screen. Programs and sites change.
tutorial-reviewed = We checked these steps on { $date }.
tutorial-stuck = Did this step not work?
tutorial-tell = { $way ->
    [email] Tell us by email
   *[whatsapp] Tell us by WhatsApp
 }
tutorial-worked-subject = It worked: { $title }
tutorial-worked-question = What did you use it for? What would you change?
tutorial-failed-subject = It did not work: { $title }
tutorial-stuck-subject = I got stuck: { $title }
tutorial-stuck-question = At which step did you get stuck, and what did you see on the screen?

## Search
search-title = Search
search-lead = Find data, regions, tutorials, words and organisations.
search-label = What are you looking for?
search-hint = Type one word or more. You can leave out accents.
search-kind = What to show
search-region-filter = Region
search-any = Everything
search-any-region = All of Chile
search-results = Results
search-found = { $count ->
    [one] 1 result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}
search-nothing = We found nothing for “{ $query }”.
search-nothing-help = Try another word, or look at the list from A to Z.
search-nothing-filter = Remove the filters to search everything.
search-small = Type something more precise, such as “poverty” or “data”.
search-instead = We did not find “{ $asked }”. These are the results for “{ $shown }”.
search-more = Show more results
search-loading = Searching…
search-failed = We could not load the search. Check your connection and try again, or use the list from A to Z.
search-no-script = To search, your browser needs JavaScript. Without it, the whole site is in this list.
search-list = The whole site, from A to Z
search-rules = The rules that we check each page by are in
search-all = This page searches the easy-read pages only.
search-all-link = Search the whole site
search-summary = Data explained
search-region = Regions
search-term = Words explained
search-tutorial = Tutorials
search-event = Events
search-plan = Plan and activities
search-directory = Organisations
search-dataset = Data tables
search-figure = Charts and maps
search-page = Other pages
search-rule = How we check
