import type { importEn } from "./en.ts";

export const importFr: Record<keyof typeof importEn, string> = {
  "imp.title": "Importer",
  "imp.ownerOnly":
    "Seul le propriétaire importe des fichiers. Ouvrez le lien à usage unique que le serveur a affiché à son démarrage.",
  "imp.intro":
    "Un tableur, une liste de membres, un réseau venu d’un autre programme : donnez les fichiers qui vont ensemble. Rien n’est chargé avant que vous ayez vu ce qui en sortirait.",
  "imp.steps": "Étapes de l’import",
  "imp.step.files": "Fichiers",
  "imp.step.columns": "Colonnes",
  "imp.step.duplicates": "Doublons",
  "imp.step.summary": "Résumé",
  "imp.step.loaded": "Chargé",
  "imp.drop": "Déposez des fichiers ici, ou",
  "imp.choose": "choisissez des fichiers",
  "imp.formats":
    "CSV, Excel (XLSX), ODS ; Gephi (GEXF), GraphML, GML, Pajek, UCINET, DOT, Kumu ; GeoJSON, JSON-LD, Popolo, FollowTheMoney et autres JSON ; BibTeX, RIS. Au plus 20 fichiers de 1 Go chacun.",
  "imp.unfinished": "Commencés et pas terminés",
  "imp.state.waiting": "des fichiers restent à envoyer",
  "imp.state.reading": "en cours de lecture",
  "imp.state.mapping": "attend que vous regardiez ses colonnes",
  "imp.state.ready": "prêt à être chargé",
  "imp.state.loading": "en cours de chargement",
  "imp.state.loaded": "chargé",
  "imp.state.failed": "échoué",
  "imp.showOpen": "Montrer les imports ouverts",
  "imp.goOn": "Continuer",
  "imp.goOnOf": "Continuer avec {name}",
  "imp.giveUpOf": "Abandonner {name}",
  "imp.sending": "Envoi de {names}",
  "imp.reading": "Lecture des fichiers",
  "imp.comparing": "Comparaison avec le réseau",
  "imp.writing": "Chargement",
  "imp.of.records": "{done} fiches sur {total}",
  "imp.of.megabytes": "{done} Mo sur {total}",
  "imp.rate.records": "{rate} fiches par seconde",
  "imp.rate.megabytes": "{rate} Mo par seconde",
  "imp.remains": "{n, plural, one {encore # seconde} other {encore # secondes}}",
  "imp.chooseAgain":
    "La page a été rouverte. Choisissez de nouveau les mêmes fichiers, et l’envoi reprend : {names}",
  "imp.otherFiles":
    "Ce sont d’autres fichiers. Choisissez exactement {names}, ou annulez l’import et recommencez.",
  "imp.sendOn": "Reprendre l’envoi là où il s’est arrêté",
  "imp.cancel": "Annuler l’import",
  "imp.cancelSure": "Abandonner cet import ? Rien n’en est chargé.",
  "imp.cancelYes": "Abandonner",
  "imp.cancelNo": "Le garder",
  "imp.cancelled": "L’import est abandonné. Rien n’a été chargé.",
  "imp.anew": "Recommencer",
  "imp.back": "Retour",
  "imp.gone": "Le serveur ne répond pas. Rien n’est perdu tant qu’il tourne : vérifiez-le, puis réessayez.",
  "imp.failed": "Cela n’a pas marché : {detail}",
  "imp.err.draft-unknown":
    "Cet import n’existe plus : il a été abandonné, ou le serveur a été redémarré. Recommencez.",
  "imp.err.drafts-full": "Quatre imports sont déjà ouverts. Chargez-en ou abandonnez-en un d’abord.",
  "imp.err.draft-not-ready": "L’import a avancé entre-temps. Rechargez la page.",
  "imp.err.upload-out-of-order":
    "Une partie d’un fichier ne suivait pas ce qui est arrivé. Reprenez l’envoi là où il s’est arrêté.",
  "imp.err.upload-refused":
    "Ces fichiers ne peuvent pas être pris ensemble : au plus 20, de 1 Go chacun, avec des noms différents.",
  "imp.err.upload-name-refused":
    "Le nom d’un fichier contient une barre oblique ou un caractère invisible, par exemple une marque de sens d’écriture. Renommez le fichier en retapant son nom, puis choisissez-le de nouveau.",
  "imp.err.import-running": "Un autre import est en cours de chargement. Réessayez quand il sera terminé.",
  "imp.err.import-too-large":
    "Les fichiers demandent plus de mémoire qu’un import ne peut en avoir. Partagez-les, et importez-les l’un après l’autre.",
  "imp.err.import-cancelled": "L’import a été abandonné. Rien n’en a été chargé.",
  "imp.err.disk-full":
    "Le disque du serveur est plein. Libérez de la place, puis réessayez ; rien n’a été chargé.",
  "imp.err.store-full":
    "Le disque du serveur est plein. Libérez de la place, puis recommencez ; rien n’a été chargé.",
  "imp.err.store-conflict": "Le réseau a changé entre-temps. Recommencez ; rien n’a été chargé.",
  "imp.err.batch-followed":
    "Un import plus récent des mêmes données repose sur celui-ci : {title}, du {day}. Rien n’a été défait. Défaites d’abord le plus récent, puis celui-ci, et importez de nouveau les fichiers les plus récents.",
  "imp.err.owner-only":
    "Seul le propriétaire importe des fichiers. Ouvrez le lien à usage unique que le serveur a affiché à son démarrage.",
  "imp.err.internal": "Quelque chose a échoué sur le serveur. Recommencez ; rien n’a été chargé.",
  "imp.unread": "Ces fichiers ne peuvent pas être lus",
  "imp.col.title": "Ce que veulent dire les colonnes",
  "imp.col.intro":
    "Maillage a regardé les noms et les valeurs, et propose un sens pour chaque colonne. Changez ce qui est faux ; les fichiers sont relus aussitôt.",
  "imp.col.proposed": "C’est une proposition. Regardez-la, puis utilisez-la.",
  "imp.col.checking": "Lecture selon ce sens …",
  "imp.col.ready": "Tout peut être lu.",
  "imp.col.needs":
    "{n, plural, one {# chose a besoin de vous. Elle est dite à côté de sa colonne ou de sa ligne.} other {# choses ont besoin de vous. Elles sont dites à côté de leurs colonnes et de leurs lignes.}}",
  "imp.as.version":
    "Les colonnes sont comprises comme dans l’import « {title} » du {date}. Ce qui est chargé en est une version plus récente.",
  "imp.as.alike":
    "Les colonnes portent les noms de celles de l’import « {title} » du {date} et sont comprises comme là-bas. Ses données restent à part.",
  "imp.as.anew": "Proposer de nouveau à partir des seuls fichiers",
  "imp.as.isNew": "nouvelle",
  "imp.col.use": "Utiliser cette lecture",
  "imp.col.asText": "Toute la correspondance en texte",
  "imp.col.save": "L’enregistrer comme mapping.yaml, à donner une autre fois avec les fichiers",
  "imp.columns": "Colonnes",
  "imp.preview": "Premières lignes de {table}",
  "imp.previewOf": "Les {n} premières lignes sont montrées.",
  "imp.row": "Ligne",
  "imp.rowN": "Ligne {row} :",
  "imp.rows": "{n, plural, one {# ligne} other {# lignes}}",
  "imp.hasProblem": "a besoin de vous",
  "imp.isLeftOut": "laissée de côté",
  "imp.becomes": "Chaque ligne devient",
  "imp.becomesToo": "et",
  "imp.also": "Elle devient aussi autre chose",
  "imp.ask": "Est-ce que ce sont des personnes ou des organisations ?",
  "imp.ask.rows": "Que sont les lignes ({names} …) ?",
  "imp.ask.columns": "Que sont les colonnes ({names} …) ?",
  "imp.ask.names": "Que sont les noms de « {column} » ({names} …) ?",
  "imp.ask.people": "des personnes",
  "imp.ask.organisations": "des organisations",
  "imp.ask.events": "des événements",
  "imp.ask.unknown": "je ne sais pas, ou certaines sont des personnes",
  "imp.ask.mixed":
    "Si certaines sont des personnes, laissez cela ouvert et ajoutez aux fichiers une liste dont une colonne dit de chacune « personne » ou « organisation ».",
  "imp.ask.seen.unknown":
    "Tant que vous ne le dites pas, seul le propriétaire les voit, ainsi que leurs liens.",
  "imp.ask.seen.people":
    "Seul le propriétaire voit les personnes et leurs liens, sauf si une colonne dit sur quelle base publique tout le monde le peut.",
  "imp.ask.seen.public": "Tout le monde les verra.",
  "imp.thing.nothing": "rien",
  "imp.thing.organisations": "une organisation",
  "imp.thing.events": "un événement",
  "imp.thing.people": "une personne",
  "imp.thing.ties": "un lien",
  "imp.thing.sources": "une source",
  "imp.thing.facts": "un fait sur quelque chose",
  "imp.thing.judgements": "un jugement sur deux fiches",
  "imp.thing.coverage": "le relevé d’une recherche",
  "imp.sameForAll": "{field}, pour toutes les lignes :",
  "imp.kindFrom": "— type de lien d’après « {column} » →",
  "imp.turn": "Inverser",
  "imp.makeEnds": "Faire de chaque bout d’un lien {thing}",
  "imp.makeOneEnd": "Faire de {value} une organisation",
  "imp.makeMissing":
    "{n, plural, one {Faire une organisation du nom qui n’a pas de ligne} other {Faire des organisations des # noms qui n’ont pas de ligne}}",
  "imp.onlyWhere": "seulement où « {column} » est {values}",
  "imp.notWhere": "pas où « {column} » est {values}",
  "imp.onlyFilled": "seulement où « {column} » est rempli",
  "imp.empty": "vide",
  "imp.eachOf":
    "{n, plural, one {un pour la cellule remplie de {columns}} other {un pour chaque cellule remplie de # colonnes : {columns}}}",
  "imp.eachColumn": "le nom de la colonne",
  "imp.meansOf": "« {column} » veut dire",
  "imp.meansToo": "« {column} » veut dire autre chose aussi",
  "imp.usedAlong": "Lue avec d’autres colonnes.",
  "imp.leaveOut": "laisser de côté",
  "imp.filled":
    "{n, plural, =0 {toujours vide} one {remplie dans # ligne sur {rows}} other {remplie dans # lignes sur {rows}}}",
  "imp.contact": "Écartée : {kind}. Les coordonnées de personnes ne sont pas prises.",
  "imp.contact.e-mail": "adresses électroniques",
  "imp.contact.phone": "numéros de téléphone",
  "imp.contact.street": "adresses postales",
  "imp.contact.birth-date": "dates de naissance",
  "imp.contact.take": "La prendre quand même",
  "imp.contact.choose":
    "Vous la prenez quand même : {kind}. Choisissez ce qu’elle signifie ; d’ici là, elle est laissée de côté.",
  "imp.contact.taken":
    "Prise parce que vous le demandez : {kind}. Ces données sont conservées, et vues de quiconque peut voir leur ligne. Ne les prenez que si les personnes concernées y ont consenti.",
  "imp.contact.drop": "L’écarter de nouveau",
  "imp.columnN": "colonne {n}",
  "imp.leaveCellEmpty": "Laisser vide la cellule de la ligne {row}",
  "imp.leaveCellsEmpty":
    "{n, plural, one {Laisser vide la cellule refusée} other {Laisser vides les # cellules refusées}}",
  "imp.cellsEmpty": "{n, plural, one {# cellule est laissée vide.} other {# cellules sont laissées vides.}}",
  "imp.takeCells": "Les reprendre",
  "imp.leaveUnread": "Laisser vide tout ce qui ne peut être lu ici",
  "imp.unreadEmpty": "Ce qui ne peut être lu ici est laissé vide.",
  "imp.askAgain": "Demander de nouveau",
  "imp.ownKind": "En faire un type propre",
  "imp.perhaps": "{value} ({label})",
  "imp.moreProblems": "{n, plural, one {En montrer # de plus} other {En montrer # de plus}}",
  "imp.moreChanges": "{n, plural, one {Montrer # valeur de plus} other {Montrer # valeurs de plus}}",
  "imp.leaveRowOut": "Laisser la ligne {row} de côté",
  "imp.leaveRowsOut":
    "{n, plural, one {Laisser de côté la ligne qui pose problème} other {Laisser de côté les # lignes qui posent problème}}",
  "imp.rowsOut":
    "{n, plural, one {La ligne {rows} est laissée de côté.} other {# lignes sont laissées de côté : {rows}.}}",
  "imp.takeAgain": "Reprendre toutes les lignes de {table}",
  "imp.valueBecomes": "{value} devient",
  "imp.nothing": "rien",
  "imp.set": "Fixer",
  "imp.setNothing": "N’en rien faire",
  "imp.unsay": "Défaire",
  "imp.unsayOf": "Défaire ce que devient {value}",
  "imp.unknownValues": "Inconnu ici, donc pris comme « {general} » tant que vous ne dites pas ce que c’est :",
  "imp.suggested": "{message}. {suggestion}.",
  "imp.notes":
    "{n, plural, one {Ce qui a été fait en chemin : # note} other {Ce qui a été fait en chemin : # notes}}",
  "imp.file.title": "Pour tous les fichiers",
  "imp.file.source": "D’où cela vient-il ? Titre du rapport, de la liste ou de la page",
  "imp.file.noSource": "vide : le fichier lui-même est la source",
  "imp.file.dates": "Dans toutes les colonnes, {value} est :",
  "imp.file.dates.ask": "à demander chaque fois",
  "imp.file.encoding": "Codage des lettres (à changer si elles semblent fausses plus haut)",
  "imp.dup.title": "Quelque chose en est-il déjà là ?",
  "imp.dup.intro":
    "Deux fiches peuvent être une même organisation, un même événement ou une même personne sous deux noms. Jugez maintenant ou plus tard ; aucune fiche n’est modifiée.",
  "imp.dup.left":
    "{n, plural, =0 {Aucune paire ne vous attend.} one {# paire se ressemble.} other {# paires se ressemblent.}}",
  "imp.dup.on": "{n, plural, =0 {Continuer vers le résumé} other {Continuer, juger le reste plus tard}}",
  "dup.ofFile": "dans vos fichiers",
  "imp.sum.title": "Ce qui serait chargé",
  "imp.adds": "Ajoute {what}.",
  "imp.addsNothing": "N’ajoute rien de nouveau.",
  "imp.n.organisations": "{n, plural, one {# organisation} other {# organisations}}",
  "imp.n.events": "{n, plural, one {# événement} other {# événements}}",
  "imp.n.people": "{n, plural, one {# personne} other {# personnes}}",
  "imp.n.entities":
    "{n, plural, one {# organisation, événement ou personne} other {# organisations, événements et personnes}}",
  "imp.n.ties": "{n, plural, one {# lien} other {# liens}}",
  "imp.n.sources": "{n, plural, one {# source} other {# sources}}",
  "imp.n.facts": "{n, plural, one {# fait} other {# faits}}",
  "imp.n.coverage": "{n, plural, one {# relevé de recherche} other {# relevés de recherche}}",
  "imp.sum.changed":
    "{n, plural, one {# chose est dite autrement qu’avant.} other {# choses sont dites autrement qu’avant.}}",
  "imp.sum.unchanged":
    "{n, plural, one {# chose est déjà là, telle quelle.} other {# choses sont déjà là, telles quelles.}}",
  "imp.sum.gone":
    "{n, plural, one {# chose d’une version précédente n’est plus dans les fichiers. Elle reste.} other {# choses d’une version précédente ne sont plus dans les fichiers. Elles restent.}}",
  "imp.sum.leftOut":
    "{n, plural, one {# ligne ne donne rien et est laissée de côté.} other {# lignes ne donnent rien et sont laissées de côté.}}",
  "imp.sum.judged":
    "{n, plural, one {# jugement sur des doublons est enregistré avec.} other {# jugements sur des doublons sont enregistrés avec.}}",
  "imp.sum.pairs":
    "{n, plural, one {# paire qui se ressemble attend sous Doublons.} other {# paires qui se ressemblent attendent sous Doublons.}}",
  "imp.sum.which": "Lesquelles : {shown} sur {n}",
  "imp.sum.undoable": "Le tout est chargé en un seul lot, tout ou rien, et peut être repris.",
  "imp.load": "Charger",
  "imp.done": "Chargé",
  "imp.nothingNew":
    "Tout cela était déjà là ; il n’y avait rien à charger. Ces données reposent sur des imports antérieurs et disparaissent si ceux-ci sont annulés.",
  "imp.added": "Ajouté : {what}.",
  "imp.undo": "Défaire cet import",
  "imp.undone": "Repris",
  "imp.undoneText":
    "L’import est défait. Le réseau est comme il était avant. Ce qui disait comment il a été lu est effacé aussi.",
  "imp.another": "Importer d’autres fichiers",
  "imp.open": "Importer des fichiers",
  "imp.field.id": "Identifiant dont se servent les autres tables",
  "imp.field.sourceType": "Type de source",
  "imp.field.title": "Titre",
  "imp.field.publisher": "Éditeur",
  "imp.field.published": "Paru",
  "imp.field.url": "Adresse sur le web",
  "imp.field.accessed": "Consulté le",
  "imp.field.language": "Langue",
  "imp.field.authors": "Auteurs et autrices",
  "imp.field.container": "Paru dans (livre, revue, site)",
  "imp.field.identifier": "Identifiant (DOI, ISBN)",
  "imp.field.pages": "Pages",
  "imp.field.note": "Note",
  "imp.field.level": "Qui peut le voir",
  "imp.field.name_lang": "Langue du nom",
  "imp.field.other_names": "Autres noms, sigle",
  "imp.field.source": "Source (son identifiant)",
  "imp.field.locator": "Où dans la source",
  "imp.field.part_of": "Partie de l’événement",
  "imp.field.tie": "Identifiant du lien",
  "imp.field.from": "Lien de",
  "imp.field.tieType": "Type de lien",
  "imp.field.to": "Lien vers",
  "imp.field.method": "Méthode de coopération",
  "imp.field.a": "L’une des deux",
  "imp.field.b": "L’autre",
  "imp.field.verdict": "Jugement",
  "imp.field.reason": "Raison",
  "imp.field.author": "Qui a jugé",
  "imp.field.at": "Quand",
  "imp.field.stance": "Ce qu’en dit la source",
  "imp.field.confidence": "Degré de certitude de la source",
  "imp.field.entity": "De qui il s’agit",
  "imp.field.property": "Ce qui est dit",
  "imp.field.value": "Valeur",
  "imp.field.unit": "Unité",
  "imp.field.as_of": "À la date de",
  "imp.field.field": "Champ d’action",
  "imp.field.region": "Région",
  "imp.field.looked_on": "Cherché le",
  "imp.field.result": "Résultat de la recherche",
  "note.encoding-read": "{file} a été lu en {encoding}.",
  "note.encoding-unsure":
    "{file} ne dit pas comment ses lettres sont codées. Il a été lu en {encoding} ; {others} conviendrait aussi.",
  "note.delimiter-read":
    "Les cellules de {table} sont séparées par {delimiter, select, comma {une virgule} semicolon {un point-virgule} tab {une tabulation} other {une barre verticale}}.",
  "note.empty-table": "{table} de {file} ne contient aucune ligne.",
  "note.empty-rows-left-out":
    "{n, plural, one {# ligne vide de {table} a été laissée de côté.} other {# lignes vides de {table} ont été laissées de côté.}}",
  "note.matrix-not-square":
    "La matrice {table} n’est pas carrée. Sans ligne ou sans colonne : {names}. Regardez si un nom est écrit de deux façons.",
  "note.matrix-two-mode":
    "{table} est lu comme une matrice : un lien de la ligne à la colonne pour chaque cellule cochée. Regardez si ces colonnes sont des organisations ou des événements : {names}.",
  "note.years-left-out":
    "Rien ne dit ce que contiennent les colonnes {names} de {table} ; elles sont laissées de côté jusqu’à ce que vous le disiez.",
  "note.fields-unknown":
    "{names} dans {column} : aucun domaine d’action connu ici. Ces mots sont laissés de côté jusqu’à ce que vous disiez ce qu’ils sont.",
  "note.hierarchy-flattened":
    "{n, plural, one {# chose était dans une autre ; la colonne « parent » le dit.} other {# choses étaient dans d’autres ; la colonne « parent » les nomme.}}",
  "note.look-left-out": "Les couleurs, tailles et positions sont dans des colonnes à part.",
  "note.contact-dropped":
    "{n, plural, one {{column} de {table} : # cellule de coordonnées personnelles a été écartée.} other {{column} de {table} : # cellules de coordonnées personnelles ont été écartées.}}",
  "note.contact-in-cells":
    "{n, plural, one {{column} de {table} : une adresse électronique ou un numéro de téléphone a été retiré de # cellule, ligne {row} ; le reste de son texte demeure.} other {{column} de {table} : des adresses électroniques ou des numéros de téléphone ont été retirés de # cellules, la première à la ligne {row} ; le reste de leur texte demeure.}}",
  "note.same-rows-joined":
    "{n, plural, one {# ligne de {table} dit ce qu’une autre dit déjà, et lui a été jointe.} other {# lignes de {table} disent ce que d’autres disent déjà, et leur ont été jointes.}}",
  "note.unsourced-file":
    "{n, plural, one {# ligne ne nomme pas de source : elle repose sur le fichier {file} lui-même, montré comme un fichier sans source.} other {# lignes ne nomment pas de source : elles reposent sur le fichier {file} lui-même, montré comme un fichier sans source.}}",
  "note.unknown-kind-taken":
    "{n, plural, one {{value} n’est pas un genre connu ici : # ligne de {table} reçoit le genre « Nature inconnue ».} other {{value} n’est pas un genre connu ici : # lignes de {table} reçoivent le genre « Nature inconnue ».}}",
  "note.unknown-kind-taken.plain":
    "{n, plural, one {Aucun genre n’est indiqué dans # ligne de {table} : elle reçoit le genre « Nature inconnue ».} other {Aucun genre n’est indiqué dans # lignes de {table} : elles reçoivent le genre « Nature inconnue ».}}",
  "note.unknown-restricted":
    "{n, plural, one {# chose de {table} est de genre inconnu et peut être une personne : seul le propriétaire la voit tant que vous ne dites pas ce que c’est.} other {# choses de {table} sont de genre inconnu et peuvent être des personnes : seul le propriétaire les voit tant que vous ne dites pas ce que c’est.}}",
  "note.bears-name-of-person":
    "{n, plural, one {# organisation ou événement porte le nom d’une personne que seul le propriétaire voit, et n’est vu, lui aussi, que de lui : {names}. Regardez si c’est cette personne.} other {# organisations ou événements portent des noms de personnes que seul le propriétaire voit, et ne sont vus, eux aussi, que de lui : {names}. Regardez si ce sont ces personnes.}}",
  "note.bears-name-of-person-public":
    "{n, plural, one {# organisation ou événement que tout le monde voit porte le nom d’une personne que seul le propriétaire voit : {names}. Regardez si c’est cette personne.} other {# organisations ou événements que tout le monde voit portent des noms de personnes que seul le propriétaire voit : {names}. Regardez si ce sont ces personnes.}}",
  "note.unknown-type-taken":
    "{n, plural, one {{value} n’est pas un type de lien connu ici : # ligne de {table} devient « lié à ».} other {{value} n’est pas un type de lien connu ici : # lignes de {table} deviennent « lié à ».}}",
  "note.unknown-type-taken.plain":
    "{n, plural, one {Aucun type de lien n’est indiqué dans # ligne de {table} : elle devient « lié à ».} other {Aucun type de lien n’est indiqué dans # lignes de {table} : elles deviennent « lié à ».}}",
  "note.value-normalised":
    "{n, plural, one {{column} de {table} : # valeur a été mise à notre forme.} other {{column} de {table} : # valeurs ont été mises à notre forme.}}",
  "note.cells-left-empty":
    "{n, plural, one {{column} de {table} : # valeur a été laissée vide, comme le dit la correspondance.} other {{column} de {table} : # valeurs ont été laissées vides, comme le dit la correspondance.}}",
  "note.dates-in-future":
    "{n, plural, one {{column} de {table} : # date se trouve dans l’avenir. Vérifiez qu’elle est juste.} other {{column} de {table} : # dates se trouvent dans l’avenir. Vérifiez qu’elles sont justes.}}",
  "note.dates-early":
    "{n, plural, one {{column} de {table} : # date est antérieure à l’an 1000. Vérifiez qu’elle est juste.} other {{column} de {table} : # dates sont antérieures à l’an 1000. Vérifiez qu’elles sont justes.}}",
  "note.rows-left-out":
    "{n, plural, one {# ligne de {table} n’a rien donné de ce genre, ou a été laissée de côté.} other {# lignes de {table} n’ont rien donné de ce genre, ou ont été laissées de côté.}}",
  "note.not-mapped":
    "Une partie de {file} que la correspondance de ce format ne nomme pas a été laissée de côté : {table}.",
  "note.columns-left-out":
    "{n, plural, one {# colonne remplie de {table} est laissée de côté : {names}.} other {# colonnes remplies de {table} sont laissées de côté : {names}.}}",
  "note.rows-above-header":
    "{n, plural, one {# ligne au-dessus de l’en-tête de {table} a été laissée de côté.} other {# lignes au-dessus de l’en-tête de {table} ont été laissées de côté.}}",
  "note.no-header": "{table} commence par des nombres ; ses colonnes n’ont donc pas de nom à elles.",
  "note.column-unnamed": "Une colonne de {table} n’a pas de nom ; elle s’appelle {to}.",
  "note.column-renamed":
    "Le nom {from} figure deux fois dans l’en-tête de {table} ; le second est devenu {to}.",
  "note.column-new": "{column} de {table} n’y était pas avant. Regardez ce qu’elle veut dire.",
  "note.column-gone": "{column} de {table} n’y est plus. Ce qui en était lu est laissé de côté.",
  "note.table-new": "{table} n’y était pas avant. La proposition est celle d’un nouveau fichier.",
  "note.table-gone": "{table} n’y est plus.",
  "note.rows-taken-again":
    "{n, plural, one {# ligne de {table} avait été laissée de côté d’après sa place. Le fichier a changé depuis : elle est reprise.} other {# lignes de {table} avaient été laissées de côté d’après leur place. Le fichier a changé depuis : elles sont reprises.}}",
  "note.cells-taken-again":
    "{n, plural, one {# cellule de {table} était prise comme vide d’après sa place. Le fichier a changé depuis : elle est relue.} other {# cellules de {table} étaient prises comme vides d’après leur place. Le fichier a changé depuis : elles sont relues.}}",
  "note.ends-added":
    "{n, plural, one {# chose n’apparaît qu’au bout d’un lien ; elle a reçu une ligne.} other {# choses n’apparaissent qu’au bout de liens ; chacune a reçu une ligne.}}",
  "note.loops-kept":
    "{n, plural, one {# lien va d’une chose à elle-même ; laissez sa ligne de côté ou corrigez-la.} other {# liens vont d’une chose à elle-même ; laissez leurs lignes de côté ou corrigez-les.}}",
  "note.ids-repeated":
    "{n, plural, one {# ligne de {table} a le nom ou l’identifiant d’une ligne précédente et dit autre chose dans {names} (lignes {first} et {second}). Les deux deviennent une même chose ; si elles en sont deux, distinguez-les dans le fichier.} other {# lignes de {table} ont le nom ou l’identifiant de lignes précédentes et disent autre chose dans {names} (d’abord les lignes {first} et {second}). Celles d’un même nom deviennent une même chose ; si elles en sont plusieurs, distinguez-les dans le fichier.}}",
  "note.ids-repeated.plain":
    "{n, plural, one {# ligne a l’identifiant d’une ligne précédente ; les deux parlent d’une même chose.} other {# lignes ont l’identifiant de lignes précédentes ; elles parlent chaque fois d’une même chose.}}",
  "note.ids-alike":
    "{n, plural, one {# identifiant ne diffère d’un autre que par des majuscules ou la forme de ses lettres ; ils restent deux choses.} other {# identifiants ne diffèrent d’autres que par des majuscules ou la forme de leurs lettres ; ils restent des choses différentes.}}",
  "note.both-directions":
    "{n, plural, one {# lien sans direction figure dans les fichiers par ses deux bouts.} other {# liens sans direction figurent dans les fichiers par leurs deux bouts.}}",
  "note.zero-ties-left-out":
    "{n, plural, one {# lien de valeur zéro n’en est pas un et a été laissé de côté.} other {# liens de valeur zéro n’en sont pas et ont été laissés de côté.}}",
  "note.missing-ties-left-out":
    "{n, plural, one {# cellule de la matrice est dite manquante ; on ne sait pas s’il y a un lien.} other {# cellules de la matrice sont dites manquantes ; on ne sait pas s’il y a des liens.}}",
  "note.wrong-type-taken": "Un attribut de {file} est d’un type qui n’existe pas ; il a été lu comme texte.",
  "note.undeclared-attribute": "{file} utilise un attribut qu’il ne déclare pas.",
  "note.key-repeated": "{file} déclare un attribut deux fois dans les mêmes termes.",
  "note.open-ends-closed": "Un temps sans son premier ou dernier instant a été lu avec lui.",
  "note.hyperedges-read": "Les liens à plus de deux bouts sont dans une table à part.",
  "note.other-elements-left-out":
    "Des parties de {file} qui ne sont ni des choses ni des liens ont été laissées de côté.",
  "note.matrix-undirected": "Une matrice symétrique a été lue comme des liens sans direction.",
  "note.ports-read": "Les ports des choses n’ont pas été lus.",
  "note.several-graphs": "{file} contient plusieurs réseaux ; la colonne « graph » les nomme.",
  "note.deep-values-left-out":
    "{n, plural, one {# valeur trop profondément imbriquée a été laissée de côté.} other {# valeurs trop profondément imbriquées ont été laissées de côté.}}",
  "note.numbers-rounded": "Les nombres entiers de plus de 15 chiffres ont été arrondis.",
  "note.entries-left-out":
    "{n, plural, one {# entrée qui n’est pas un objet a été laissée de côté.} other {# entrées qui ne sont pas des objets ont été laissées de côté.}}",
  "note.topics-left-out":
    "Les jugements que le fichier porte sur des personnes et des organisations n’ont pas été pris.",
  "note.coordinates-rounded": "Les coordonnées ont été arrondies à l’étendue d’une ville.",
  "note.coordinates-left-out": "Les coordonnées impossibles ont été laissées de côté.",
  "note.geometry-left-out": "Les formes autres que des points ont été laissées de côté.",
  "note.label-is-number":
    "Certaines choses n’ont pas de nom dans les langues demandées, seulement un numéro.",
  "note.fields-left-out":
    "Les champs de la bibliographie pour lesquels une source n’a pas de colonne ont été laissés de côté.",
  "note.hidden-sheet-read": "La feuille cachée {table} a été lue comme les autres.",
  "note.merged-cells": "{table} a des cellules fusionnées ; leur valeur est dans la première.",
  "note.cell-errors-left-out":
    "{n, plural, one {# cellule de {table} qui porte une erreur telle que #N/A a été laissée vide.} other {# cellules de {table} qui portent une erreur telle que #N/A ont été laissées vides.}}",
  "problem.empty-file": "Le fichier est vide. Laissez-le de côté, ou donnez celui que vous vouliez.",
  "problem.no-rows":
    "Le fichier ne contient aucune ligne, seulement un en-tête ou rien qui en devienne une. Donnez celui que vous vouliez, ou laissez-le de côté.",
  "problem.wrong-number-of-cells":
    "La ligne a plus ou moins de cellules que l’en-tête. Mettez entre guillemets les cellules qui contiennent le séparateur, ou laissez la ligne de côté.",
  "problem.cell-too-long":
    "Une cellule contient plus de dix mille caractères. Cherchez un guillemet qui n’est pas fermé.",
  "problem.empty-cell":
    "{column} est vide et ne doit pas l’être. Remplissez-la, ou laissez la ligne de côté.",
  "problem.impossible-date": "{value} n’est pas une date du calendrier. Dites ce que c’est.",
  "problem.end-before-start":
    "La fin est avant le début. Corrigez l’un des deux, ou laissez la ligne de côté.",
  "problem.not-a-number": "{value} n’est pas un nombre.",
  "problem.unknown-country": "{value} n’est pas un pays connu ici.",
  "problem.unknown-language": "{value} n’est pas une langue connue ici.",
  "problem.unknown-type": "{value} n’est pas un type de lien connu ici.",
  "problem.unknown-field": "{value} n’est pas un champ d’action connu ici.",
  "problem.unknown-method": "{value} n’est pas une méthode connue ici.",
  "problem.unknown-scope": "{value} n’est ni local, ni national, ni régional, ni international.",
  "problem.unknown-confidence": "{value} ne dit rien de connu ici sur le degré de certitude de la source.",
  "problem.unknown-kind": "{value} n’est pas un genre connu ici.",
  "problem.same-claim-twice": "La ligne dit ce qu’une autre dit du même endroit. Laissez-la de côté.",
  "problem.one-id-in-two-kinds":
    "{value} désigne des choses de deux genres. Donnez à l’une un autre identifiant.",
  "problem.unknown-source":
    "Aucune source n’a l’identifiant {value}. Ajoutez-la aux sources, ou choisissez une autre colonne.",
  "problem.loop":
    "Le lien va de {value} à soi-même. Laissez la ligne de côté, ou choisissez une autre colonne.",
  "problem.type-not-allowed":
    "Un lien du type {value} ne peut pas aller de l’un à l’autre. Choisissez un autre type.",
  "problem.dangling-end":
    "Aucune ligne ne s’appelle {value}, où le lien aboutit. Faites-en une organisation, ou laissez la ligne de côté.",
  "problem.unmapped-column":
    "{column} n’a pas encore de sens. Choisissez-en un, ou laissez la colonne de côté.",
  "problem.cannot-be-read": "{value} ne peut pas être lu ici. Dites ce que cela devient.",
  "problem.ambiguous-value": "{value} peut vouloir dire plusieurs choses. Dites laquelle.",
  "problem.unknown-format":
    "Le fichier n’est dans aucun format connu ici. Enregistrez-le en CSV, XLSX ou ODS et recommencez.",
  "problem.nothing-to-import":
    "Aucune ligne ne devient quoi que ce soit. Choisissez ce que deviennent les lignes d’une table.",
  "problem.old-workbook": "C’est un ancien fichier Excel (XLS). Enregistrez-le en XLSX et recommencez.",
  "problem.damaged-file": "Le fichier est abîmé. Exportez-le de nouveau et recommencez.",
  "problem.truncated-file":
    "Le fichier s’arrête en son milieu. Copiez-le ou exportez-le de nouveau et recommencez.",
  "problem.mixed-encodings":
    "Les lettres du fichier sont codées de deux façons à la fois. Enregistrez-le en UTF-8 et recommencez.",
  "problem.encrypted-file": "Le fichier est protégé par un mot de passe. Enregistrez-le sans et recommencez.",
  "problem.malformed-csv":
    "Un guillemet n’est pas fermé, ou se trouve dans une cellule sans guillemets. Mettez la cellule entre guillemets, et doublez ceux qu’elle contient.",
  "problem.malformed-json": "Le fichier rompt sa liste de valeurs. Exportez-le de nouveau.",
  "problem.file-too-large": "Le fichier est plus grand qu’un fichier ne peut l’être. Partagez-le.",
  "problem.unknown-encoding": "L’encodage demandé n’existe pas. Enregistrez le fichier en UTF-8.",
  "problem.wrong-encoding": "Les lettres du fichier ne vont pas avec son encodage. Enregistrez-le en UTF-8.",
  "problem.nul-byte": "Le fichier est abîmé, ou n’est pas un texte. Exportez-le de nouveau.",
  "problem.line-too-long":
    "Une ligne est trop longue. Voyez si les fins de ligne se sont perdues, ou retirez les longs textes.",
  "problem.unpacks-too-large":
    "Décompressé, le fichier dépasse ce qu’il peut être. Enregistrez-le plus petit, ou en CSV.",
  "problem.too-many-columns":
    "Il y a plus de colonnes qu’un tableau ne peut en avoir. Voyez si le séparateur est le bon.",
  "problem.malformed-xml": "Une partie du classeur est abîmée. Enregistrez-le de nouveau dans votre tableur.",
  "problem.doctype-refused":
    "Le fichier déclare un type de document (DOCTYPE), qui pourrait en appeler d’autres. Enregistrez-le de nouveau dans votre tableur.",
  "problem.nested-too-deep":
    "Des parties du fichier sont imbriquées trop profondément. Enregistrez-le de nouveau là où il a été fait.",
  "problem.malformed-workbook":
    "Il manque une partie au classeur, ou ses cellules sont en désordre. Enregistrez-le de nouveau dans votre tableur.",
  "problem.far-cell": "Une cellule se trouve loin hors du tableau. Effacez ce qui s’y trouve.",
  "problem.too-many-entries":
    "Le fichier contient trop de parties. Enregistrez-le de nouveau dans votre tableur.",
  "problem.unsafe-entry-name":
    "Un nom dans le fichier mène ailleurs, ou trompe. Ne vous fiez pas à ce fichier.",
  "problem.entry-not-a-file":
    "Le fichier contient un lien au lieu d’une partie. Recompressez-le avec ses parties.",
  "problem.unknown-packing":
    "Une partie du fichier est compressée d’une façon inhabituelle. Enregistrez-le de nouveau.",
  "problem.untrue-size":
    "Une partie du fichier est plus longue ou plus courte que le fichier ne le dit. Ne vous y fiez pas ; exportez-le de nouveau.",
  "problem.entry-twice":
    "Le fichier contient deux parties du même nom. Recompressez-le avec chacune une seule fois.",
  "problem.archive-in-archive":
    "Le fichier contient un autre fichier compressé. Décompressez d’abord celui-là.",
};
