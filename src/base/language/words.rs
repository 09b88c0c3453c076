//! The commonest words of eight languages: articles, pronouns, prepositions, forms of «to be» and «to have», and the plain
//! words that public texts are full of. Names of things that languages borrow from each other are left out.

/// Language subtag, its name in Spanish and English, and its words.
pub(super) struct List {
    pub(super) subtag: &'static str,
    pub(super) es: &'static str,
    pub(super) en: &'static str,
    pub(super) words: &'static str,
}

pub(super) static LISTS: [List; 8] = [
    List {
        subtag: "es",
        es: "español",
        en: "Spanish",
        words: "el la los las un una unos unas lo al del de a ante con contra desde durante en entre hacia hasta para por según \
                sin sobre tras y e o u ni que pero sino mas aunque porque pues si como cuando donde mientras cual cuyo cuya quien \
                quienes yo tú usted ustedes él ella ellos ellas nosotros me te se nos le les mi mis tu tus su sus nuestro nuestra \
                nuestros nuestras este esta estos estas ese esa esos esas esto eso aquel aquella qué quién cuál cuáles cuánto \
                cuántas cuántos cómo dónde cuándo no sí más menos muy mucho mucha muchos muchas poco poca pocos pocas todo toda \
                todos todas otro otra otros otras algo alguien algún alguna algunos algunas nada nadie ningún ninguna cada ambos \
                mismo misma mismos mismas también tampoco ya aún todavía siempre nunca aquí ahí allí hoy ayer ahora antes después \
                luego así bien mal casi solo además cerca lejos es son era eran fue fueron ser sido siendo soy eres somos está \
                están estaba estar estoy he ha han hay había habían hubo haber tiene tienen tenía tener puede pueden puedes poder \
                podría debe deben hace hacen hacer hecho va van ir dice dicen decir ver dar quiere quieren necesita sabe vive viven \
                año años día días mes vez veces parte lugar persona personas gente niños niñas mujeres hombres hogar hogares \
                trabajo vida casa país ciudad mundo ejemplo dos tres cuatro cinco seis siete ocho diez ciento mil gracias hola \
                adiós bueno buena buenos buenas grande mejor mayor menor nuevo nueva nuevos primera primero última último página \
                datos pobreza información",
    },
    List {
        subtag: "en",
        es: "inglés",
        en: "English",
        words: "the of and to in is are was were be been being am a an that this these those it its for on with as by at from or but \
                not no nor if then than so such when where which who whom whose what why how while because although though until \
                unless since about into onto over under after before between through during without within against among across \
                around behind below beside beyond near off out up down i you he she we they me him her us them my your his our \
                their mine yours ours theirs himself themselves itself there here have has had having do does did done doing will \
                would shall should can could may might must let's all any both each every few many much more most other others some \
                one two three four five six seven eight nine ten first last next only own same very too also just still even again \
                ever never always often once now today yesterday tomorrow soon get gets got make makes made take takes took give \
                gives given go goes went come comes came see seen know known think thought say says said tell told find found use \
                used using work works need needs want wants live lives help keep left like good better best new old long great \
                little small big high low right people person men women children child world country city home house life time \
                times year years day days month week way ways thing things part place end word words page everyone everybody \
                everything someone something nothing available free please thanks thank hello welcome happy read write learn \
                written translates literally means called including however therefore whether according",
    },
    List {
        subtag: "pt",
        es: "portugués",
        en: "Portuguese",
        words: "o a os as um uma uns umas do da dos das no na nos nas ao aos à às pelo pela pelos pelas num numa de em com para por \
                sem sobre até desde entre contra após e ou nem que mas porém porque pois se como quando onde enquanto embora qual \
                quais quem cujo cuja eu tu você vocês ele ela eles elas nós me te lhe lhes meu minha meus minhas teu tua seu sua seus \
                suas nosso nossa nossos nossas este esta estes estas esse essa esses essas isto isso aquele aquela aquilo deste \
                desta disso nesse nessa neste nesta daquele não sim mais menos muito muita muitos muitas pouco pouca poucos todo toda \
                todos todas outro outra outros outras algum alguma alguns algumas nenhum nenhuma tudo nada cada mesmo mesma também já \
                ainda sempre nunca aqui ali lá hoje ontem amanhã agora antes depois assim bem mal quase só além é são era eram foi \
                foram ser sido sendo sou somos está estão estava estar estou há havia haver tem têm tinha tinham ter tenho pode podem \
                podia poder deve devem faz fazem fazer feito vai vão ir diz dizem dizer ver dar quer querem precisa sabe vive vivem \
                ano anos dia dias mês vez vezes parte lugar pessoa pessoas gente crianças mulheres homens família trabalho vida casa \
                país cidade mundo exemplo dois duas três quatro cinco seis sete oito dez cem mil obrigado obrigada olá bom boa bons \
                boas grande melhor maior menor novo nova novos primeira primeiro última último página dados pobreza informação",
    },
    List {
        subtag: "fr",
        es: "francés",
        en: "French",
        words: "le la les un une des du de au aux l d j n s c m t qu à dans en par pour sur avec sans sous chez vers entre contre depuis \
                pendant avant après et ou ni mais donc or car que qui quoi dont où si comme quand lorsque puisque parce je tu il elle \
                on nous vous ils elles me te se lui leur leurs eux mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette \
                ces cela ça celui celle ceux celles ne pas plus moins très trop peu beaucoup tout toute tous toutes autre autres \
                même mêmes quelque quelques aucun aucune rien personne chaque plusieurs aussi déjà encore toujours jamais ici là \
                aujourd'hui hier demain maintenant ainsi bien mal presque seulement est sont était étaient fut être été suis es sommes \
                êtes ai as a avons avez ont avait avaient avoir eu peut peuvent pouvoir doit doivent fait font faire va vont aller dit \
                disent dire voir vu veut veulent savoir sait vit vivent trouvé an ans année années jour jours mois fois heure partie \
                lieu gens enfants enfant femmes femme hommes homme famille travail vie maison pays ville monde exemple deux trois \
                quatre cinq sept huit dix cent mille merci bonjour bonsoir bienvenue bon bonne bons bonnes grand grande petit petite \
                mieux meilleur nouveau nouvelle nouvel première premier dernier dernière données pauvreté étrange phrase",
    },
    List {
        subtag: "de",
        es: "alemán",
        en: "German",
        words: "der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn sondern dass daß weil \
                wenn als ob obwohl damit während bis in im ins an am ans auf aus bei beim mit nach seit von vom zu zum zur vor über \
                unter durch für gegen ohne um zwischen neben hinter ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn \
                ihnen mein meine dein deine sein seine seinen seiner ihre ihren ihrer unser unsere euer dieser diese dieses diesen \
                diesem jener jede jeder jedes alle alles viele viel wenig wenige mehr weniger sehr nur noch schon auch nicht nichts \
                etwas man wer was wo wie wann warum welche welcher welches hier dort da heute gestern morgen jetzt immer nie oft \
                wieder dann so ganz gut besser ist sind war waren bin bist seid gewesen wird werden wurde wurden worden habe hast hat \
                haben hatte hatten kann können konnte muss müssen soll sollen will wollen darf dürfen macht machen gemacht geht gehen \
                kommt kommen sagt sagen gibt geben sieht sehen weiß jahr jahre jahren tag tage zeit mal leben arbeit haus land stadt \
                welt menschen leute kinder kind frau frauen mann männer zwei drei vier fünf sechs sieben acht neun zehn hundert danke \
                bitte willkommen guten gute guter gutes neue neuen neuer große großen kleine kleinen erste ersten letzte",
    },
    List {
        subtag: "it",
        es: "italiano",
        en: "Italian",
        words: "il lo la i gli le un uno una l d un' del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli \
                dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle di a da in con su per tra fra senza verso \
                contro durante dopo prima e ed o oppure né ma però perché poiché se che chi cui come quando dove mentre anche quale \
                quali io tu lui lei noi voi loro mi ti si ci vi ne mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri \
                questo questa questi queste quello quella quelli quelle quel ciò non sì più meno molto molta molti molte poco poca \
                pochi tutto tutta tutti tutte altro altra altri altre qualche alcuni alcune nessuno nessuna niente nulla ogni stesso \
                stessa già ancora sempre mai qui qua lì là oggi ieri domani ora adesso così bene male quasi solo è sono era erano fu \
                essere stato stata stati siamo siete ho hai ha abbiamo avete hanno aveva avevano avere avuto può possono potere deve \
                devono fa fanno fare fatto va vanno andare dice dicono dire detto vedere dare vuole vogliono sa vive vivono anno anni \
                giorno giorni mese volta volte parte luogo persona persone gente bambini bambino donne donna uomini uomo famiglia \
                lavoro vita casa paese città mondo esempio due tre quattro cinque sei sette otto dieci cento mille grazie ciao \
                buongiorno benvenuti buono buona buon grande migliore nuovo nuova nuovi primo ultimo ultima dati povertà",
    },
    List {
        subtag: "ca",
        es: "catalán",
        en: "Catalan",
        words: "el la els les l un una uns unes en na del dels al als pel pels de d a amb per entre fins des sense sobre sota contra \
                durant després abans i o ni que però sinó perquè doncs si com quan on mentre qui què qual quals jo tu vostè ell ella \
                nosaltres vosaltres ells elles em et es ens us li els m t s n hi ho meu meva teu teva seu seva seus seves nostre \
                nostra nostres aquest aquesta aquests aquestes aquell aquella això allò no sí més menys molt molta molts moltes poc \
                poca pocs tot tota tots totes altre altra altres algun alguna alguns algunes cap res cada mateix mateixa també ja \
                encara sempre mai aquí allà avui ahir demà ara així bé gairebé només és són era eren va ser estat sent sóc està estan \
                estava estar he has ha hem heu han havia haver té tenen tenia tenir pot poden poder ha deu fa fan fer fet van anar diu \
                diuen dir veure donar vol volen cal sap viu viuen any anys dia dies mes vegada vegades part lloc persona persones gent \
                nens dones homes família treball vida casa país ciutat món exemple dos dues tres quatre cinc sis set vuit deu cent mil \
                gràcies hola adéu bon bona bons gran millor nou nova nous primer primera darrer darrera dades pobresa",
    },
    List {
        subtag: "nl",
        es: "neerlandés",
        en: "Dutch",
        words: "de het een en of maar want dus dat die dit deze wie wat welke waar wanneer hoe waarom als toen omdat hoewel terwijl \
                om te in op aan van voor met naar bij uit over onder door tot tegen zonder tussen na sinds tijdens ik jij je u hij zij \
                ze wij we jullie mij me jou hem haar ons hen hun mijn jouw zijn onze niet geen wel nog al ook maar heel zeer veel \
                weinig meer minder alle alles iets niets iemand niemand elke ieder andere ander zelf hier daar er nu vandaag gisteren \
                morgen altijd nooit vaak weer dan zo is was waren ben bent geweest wordt worden werd werden heb hebt heeft hebben had \
                hadden kan kunnen kon moet moeten mag mogen zal zullen zou wil willen doet doen gedaan gaat gaan ging gingen komt komen \
                zegt zeggen geeft geven ziet zien weet weten maakt maken jaar jaren dag dagen tijd keer leven werk huis land stad \
                wereld mensen kinderen kind vrouw vrouwen man mannen twee drie vier vijf zes zeven acht negen tien honderd dank bedankt \
                welkom goed goede beter nieuw nieuwe groot grote klein kleine eerste laatste gelukkig woord",
    },
];
