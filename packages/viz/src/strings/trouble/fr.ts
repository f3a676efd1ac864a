/** Ce que le serveur refuse des plans et des listes d’invités, par le code, le défaut et les nombres qu’il dit. */
export const troubleFr = {
  "err.plan-impossible.pool-empty":
    "Personne ne peut encore être invité. Élargissez la question qui fait venir les invités, ou ajoutez-en.",
  "err.plan-impossible.guest-twice":
    "L’invité {row} de ceux qui peuvent l’être y figure deux fois. Retirez-en un.",
  "err.plan-impossible.amount-unfit":
    "L’invité {row} a un coût ou un risque inférieur à zéro, ou qui n’est pas un nombre. Corrigez-le.",
  "err.plan-impossible.delegates-unfit":
    "L’invité {row} ne peut pas prendre de {minimum} à {maximum} places. Donnez au moins 1, et un maximum qui n’est pas au-dessous du minimum.",
  "err.plan-impossible.no-seat": "Il n’y a aucune place. Donnez-en au moins une.",
  "err.plan-impossible.seats-crossed":
    "Le minimum de places, {minimum}, dépasse le maximum, {maximum}. Changez l’un des deux.",
  "err.plan-impossible.quota-twice":
    "Le quota {quota} porte l’identifiant d’un autre avant lui. Retirez-le et ajoutez-le de nouveau.",
  "err.plan-impossible.quota-crossed":
    "Dans le quota {quota}, le minimum, {minimum}, dépasse le maximum, {maximum}. Changez l’un des deux.",
  "err.plan-impossible.not-in-pool":
    "Le numéro {at} {list, select, must {de ceux qui doivent venir} never {de ceux qui ne peuvent être invités} notTogether {de ceux dont un seul au plus vient} other {de ceux qui ne viennent qu’ensemble}} n’est pas parmi ceux qui peuvent être invités. Retirez-le, ou élargissez la question.",
  "err.plan-impossible.must-and-never":
    "Le numéro {at} de ceux qui doivent venir est aussi parmi ceux qui ne peuvent être invités. Retirez-le de l’une des deux listes.",
  "err.plan-impossible.must-too-many":
    "Ceux qui doivent venir demandent plus de places qu’il n’y en a : {needed} pour {seats}. Ajoutez des places, ou libérez-en quelques-uns.",
  "err.plan-impossible.limit-below-zero":
    "Une limite d’argent ou de risque est inférieure à zéro. Donnez zéro ou plus.",
  "err.plan-impossible.weight-unfit":
    "Une partie du but {aim} ne vaut rien, ou vaut l’infini. Retirez cette partie, ou donnez-lui une autre valeur.",
  "err.plan-tables-impossible.no-round": "Il n’y a aucun tour. Donnez-en au moins un.",
  "err.plan-tables-impossible.no-table": "Il n’y a aucune table. Donnez-en au moins une.",
  "err.plan-tables-impossible.people-too-few":
    "Il y a moins de personnes que de tables : {people} pour {tables}. Prenez moins de tables, ou une liste plus longue.",
  "err.plan-tables-impossible.language-too-many":
    "La table {table} a une langue mais n’existe pas. Retirez cette langue.",
  "err.plan-tables-impossible.person-twice":
    "La personne {at} de la liste y figure deux fois. Retirez-en une.",
  "err.plan-tables-impossible.seat-stranger":
    "La place fixe {seat} est pour quelqu’un qui n’est pas sur la liste. Retirez-la.",
  "err.plan-tables-impossible.seat-table":
    "La place fixe {seat} est à la table {table}, et la dernière table est la {tables}. Corrigez-la.",
  "err.plan-tables-impossible.seat-round":
    "La place fixe {seat} est au tour {round}, et le dernier tour est le {rounds}. Corrigez-la.",
  "err.plan-tables-impossible.seat-twice":
    "La place fixe {seat} est à la table {table}, mais la même personne est fixée à la table {other} au tour {round}. Retirez l’une des deux.",
  "err.plan-tables-impossible.table-full":
    "Plus de personnes sont fixées à la table {table} au tour {round} qu’elle n’a de places ({most}). Libérez-en, ou prenez moins de tables.",
  "err.plan-tables-impossible.seats-in-the-way":
    "Les places fixes du tour {round} laissent une table sans langue que tous y suivent, ou sans ses places. Libérez-en.",
  "err.plan-tables-impossible.people-in-the-way":
    "Au tour {round}, aucun placement ne donne à chaque table une langue que tous y suivent : l’obstacle est ceux qui ne suivent que {languages} ({people}). Faites interpréter plus de langues, ou prenez moins ou plus de tables.",
  "err.plan-tables-impossible.no-language":
    "Au tour {round}, aucun placement ne donne à chaque table une langue que tous y suivent. Faites interpréter plus de langues, ou prenez moins ou plus de tables.",
  "err.plan-unsolved":
    "Rien n’a été trouvé dans le temps donné ({seconds} s), et rien ne prouve qu’il n’y a rien. Donnez plus de temps, ou moins de règles ou de tables.",
  "err.plan-solver-failed":
    "Le solveur a échoué sur ce plan, ce qui ne dit rien du plan. Réessayez ; s’il échoue encore, prenez moins d’invités ou de règles.",
  "err.plan-solver-died":
    "Le solveur a pris fin avant d’avoir répondu, faute de mémoire ou arrêté à la main. Toute liste trouvée jusque-là est gardée. Réessayez, ou réduisez le plan.",
  "err.plan-without-tables": "Le plan ne dit pas encore combien il y a de tables et de tours.",
  "err.plan-without-list":
    "Le plan n’a pas encore de liste. Cherchez la meilleure, ou composez-en une à la main.",
  "err.plan-not-held":
    "Le plan ne dit pas encore quand la rencontre a eu lieu, ou qui est venu. Notez les deux.",
  "err.plan-unknown": "Ce plan n’existe plus : il a été effacé.",
  "err.plan-unreadable":
    "Le fichier de ce plan est abîmé. Mettez-en une copie à sa place et redémarrez le serveur, ou effacez le plan.",
  "err.plan-changed": "Quelqu’un d’autre a changé le plan entre-temps. Rechargez la page, puis changez-le.",
  "err.plan-guest-unknown":
    "Le numéro {at} de la liste n’est pas parmi ceux qui peuvent être invités. Retirez-le de la liste, ou élargissez la question.",
  "err.plan-guest-unknown.plain": "Cet invité n’est plus parmi ceux qui peuvent être invités.",
  "err.plan-region-unknown":
    "Le but {aim} nomme {part, select, region {une région inconnue ici} other {un champ d’action inconnu ici}}. Choisissez-en un autre.",
  "err.plan-invalid":
    "Le plan ne suit pas son format, à cet endroit : {place}. Comparez cette partie avec un plan enregistré ici.",
  "err.scope-invalid": "La question a une partie illisible : {parameter}. Posez-la de nouveau.",
  "err.table-too-long":
    "Le fichier contient plus de lignes qu’un plan ne prend d’invités. Partagez-le, ou retirez-en.",
  "err.import-too-large": "Le fichier demande plus de mémoire qu’il n’y en a pour un seul. Partagez-le.",
  "err.body-too-large": "C’est plus que ce que le serveur accepte : 8 Mo.",
  "err.disk-full": "Le disque du serveur est plein. Libérez de la place, puis réessayez.",
  "err.jobs-full":
    "Autant de calculs sont en cours qu’il peut y en avoir. Réessayez quand l’un sera terminé, ou annulez-en un.",
  "err.answer-timeout": "La réponse n’était pas prête à temps. Réessayez, ou réduisez la question.",
  "err.owner-only":
    "Seul le propriétaire peut faire cela. Ouvrez le lien à usage unique que le serveur a affiché à son démarrage.",
  "err.internal": "Quelque chose a échoué sur le serveur ; son journal nomme l’endroit. Réessayez.",
  "guest.missing-column":
    "Aucune colonne n’a pour titre les noms des invités. Intitulez la colonne des noms « nom ».",
  "guest.empty-cell": "L’invité n’a pas de nom. Nommez-le, ou retirez la ligne.",
  "guest.unknown-country": "Le pays ne peut être lu sans doute. Écrivez son code à deux lettres.",
  "guest.unknown-country.several": "Le pays ne peut être lu sans doute. Ce peut être : {countries}.",
  "guest.unknown-language": "Une langue ne peut être lue. Écrivez son code, par exemple fr.",
  "guest.unknown-field": "Un champ d’action n’est pas du vocabulaire. Prenez un nom que le réseau utilise.",
  "guest.unknown-region":
    "La région n’est aucune de celles des Nations unies. Écrivez son nom en anglais, ou son code M49.",
  "guest.not-a-number": "Ce n’est pas un montant de zéro ou plus. Écrivez un nombre.",
  "guest.unknown-kind":
    "Ce n’est ni une personne ni une organisation. Écrivez « personne » ou « organisation ».",
  "guest.id-twice": "La ligne {earlier} a le même identifiant. Donnez à chaque invité le sien.",
};
