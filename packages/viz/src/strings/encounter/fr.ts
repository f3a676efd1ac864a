/** Phrases de ce qui entoure une rencontre : ce qu’elle pourrait changer, tables, cartes, listes, et qui est venu. */
export const encounterFr = {
  "enc.limits": "Ce qui empêche une meilleure liste",
  "enc.limit": "{way} : {aims}.",
  "enc.limitsNone": "Aucune règle seule n’y fait obstacle : céder d’un pas n’aiderait pas.",
  "enc.effect": "Ce que la rencontre pourrait changer",
  "enc.effectAbout":
    "Si tous ceux qui se rencontrent nouaient des liens. Une rencontre est une chance, jamais un lien.",
  "enc.before":
    "Ceux qui ont un lien dans ce que ce plan demande, et ses invités, sont {entities} acteurs. Aujourd’hui leurs {ties} liens les laissent en {components, plural, one {# partie} other {# parties}} sans lien entre elles ; la plus grande en tient {largest}.",
  "enc.after":
    "Alors {entities} acteurs et {ties} liens formeraient {components, plural, one {# partie} other {# parties}} ; la plus grande en tiendrait {largest}.",
  "enc.pairs":
    "{new, plural, one {# paire se rencontrerait} other {# paires se rencontreraient}} sans lien connu, {known, plural, one {# paire} other {# paires}} avec un lien.",
  "enc.past":
    "Lors de {encounters, plural, one {# rencontre connue} other {# rencontres connues}}, {pairs, plural, one {# paire s’est rencontrée} other {# paires se sont rencontrées}} sans lien ; pour {followed} un lien est connu, commencé dans {years, plural, one {l’année suivante} other {les # années suivantes}}.",
  "enc.pastShare": "C’est {value} %, ou entre {low} et {high} % quand les rencontres sont tirées à nouveau.",
  "enc.pastNone": "On ne sait rien de ce qu’ont donné les rencontres passées.",
  "enc.matrix":
    "Liens entre les régions de la liste, aujourd’hui et si tous ceux qui se rencontrent nouaient des liens",
  "enc.cell": "{pair} : {before} aujourd’hui, {after} alors, {expected} attendus du hasard",
  "enc.cellShort": "{pair} : {before} aujourd’hui, {after} alors",
  "enc.key": "Plein : liens d’aujourd’hui. Anneau : si tous ceux qui se rencontrent nouaient des liens.",
  "enc.circle":
    "Les invités autour d’une table, région par région : {known, plural, one {# lien} other {# liens}} d’aujourd’hui, {bridges, plural, one {# paire} other {# paires}} de part et d’autre d’un pont des buts",
  "enc.circleKey":
    "Trait : un lien d’aujourd’hui. Pointillé : une paire de part et d’autre d’un pont des buts, encore sans lien. Les numéros sont ceux de la liste.",
  "enc.anyLanguage": "toute langue",
  "enc.tableLanguage": "Langue de la table {n}",
  "enc.fixed": "{guest} est à la {table}, {round}",
  "enc.fixedTable": "Table de {name}",
  "enc.fixedRound": "Tour de {name}",
  "enc.eachRound": "à chaque tour",
  "enc.fixedAdd": "Donner à quelqu’un une place fixe",
  "enc.tables": "Tables",
  "enc.tablesSentence": "Les placer à {tables} tables, {rounds} fois",
  "enc.tables.tables": "Tables",
  "enc.tables.rounds": "Tours",
  "enc.tablesStart": "Les placer à des tables",
  "enc.tablesNone": "Ces tables ne sont pas possibles : {detail}",
  "enc.tablesMet":
    "{count, plural, one {# paire se rencontrerait} other {# paires se rencontreraient}} pour la première fois ; aucun placement ne dépasse {bound}.",
  "enc.tablesGaps":
    "{count, plural, one {# d’entre elles} other {# d’entre elles}} des deux côtés d’un pont, sur {bound} au plus.",
  "enc.tablesRepeats":
    "{count, plural, =0 {Personne ne se rencontre deux fois.} one {# rencontre n’est pas la première.} other {# rencontres ne sont pas les premières.}}",
  "enc.round": "Tour {n}",
  "enc.table": "Table {n}",
  "enc.tableIn": "Table {n}, en {language}",
  "enc.cards": "Cartes pour les invités",
  "enc.cardsAbout":
    "Une carte pour chaque invité : qui rencontrer, et pourquoi. Imprimez-les, ou enregistrez-les en PDF.",
  "enc.cardsOpen": "Ouvrir les cartes",
  "enc.print": "Imprimer",
  "enc.backToPlan": "Retour au plan",
  "enc.meet": "Qui rencontrer",
  "enc.meetNone": "Qui est assis à côté de vous.",
  "enc.why.bridge": "un pont que cette rencontre doit bâtir",
  "enc.why.field": "tous deux travaillent sur : {fields}",
  "enc.why.partner": "tous deux travaillent avec {partners}",
  "enc.lists": "Listes à emporter",
  "enc.lists.invitations": "Invitations",
  "enc.lists.travel": "Voyage",
  "enc.lists.interpretation": "Interprétation",
  "enc.lists.tables": "Tables",
  "enc.lists.reserves": "Remplaçants",
  "enc.lists.with": "Avec ce qui a été écrit des invités",
  "enc.lists.withAbout":
    "Rien de personnel n’est dans une liste si vous ne le cochez pas. Qui reçoit le fichier peut le lire.",
  "enc.lists.save": "Enregistrer {list} en {format}",
  "enc.lists.failed": "La liste n’a pas pu être écrite : {detail}",
  "enc.came": "Après la rencontre",
  "enc.cameAbout": "Cochez qui est venu. Ce qui en est sorti se lit une fois de nouvelles sources importées.",
  "enc.cameStart": "Noter qui est venu",
  "enc.cameCount":
    "{came} sur {planned} sont venus ; en dehors de la liste : {unplanned, plural, =0 {personne} one {# invité} other {# invités}}.",
  "enc.cameOther": "Quelqu’un d’autre est venu",
  "enc.cameNoDate": "Dites plus haut quel jour la rencontre a eu lieu, pour lire ce qui en est sorti.",
  "enc.cameTies":
    "{n, plural, =0 {Aucun lien entre eux n’est connu qui ait commencé depuis.} one {# lien entre eux est connu qui a commencé depuis :} other {# liens entre eux sont connus qui ont commencé depuis :}}",
  "enc.cameTie": "{source}, {type}, {target}",
  "enc.cameBridge": "{bridge} : {n, plural, =0 {pas encore de lien} one {# lien} other {# liens}}",
  "enc.file": "ajouter des invités d’un fichier CSV ou XLSX",
  "enc.fileColumns":
    "Colonnes lues : nom, pays, région, champ, langues, coût, risque de visa. Plusieurs valeurs d’une case sont séparées par des points-virgules. Toute autre colonne, comme genre, peut compter dans un quota.",
  "enc.fileRead":
    "{n, plural, =0 {Aucun invité n’a été lu.} one {# invité lu et ajouté.} other {# invités lus et ajoutés.}}",
  "enc.fileIgnored": "Laissé de côté : {columns}.",
  "enc.fileProblem": "Ligne {row}{column, select, none {} other {, « {column} »}} : {message}",
  "enc.fileFailed": "Le fichier n’a pas pu être lu : {detail}",
};
