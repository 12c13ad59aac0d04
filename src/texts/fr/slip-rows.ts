/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "Le fichier a été enregistré dans le codage {{found}}.",
    mend: "Veuillez vérifier que les lettres sont correctes et enregistrer en CSV UTF-8 la prochaine fois.",
  },
  "column-recovered": {
    what: "La colonne {{found}} a été renommée ; elle a été lue comme {{wanted}}.",
    mend: "Veuillez laisser la première ligne telle qu’elle était.",
  },
  "header-missing": {
    what: "La ligne contenant les noms des colonnes manque.",
    mend: "Veuillez laisser la première ligne telle qu’elle était.",
  },
  "rows-above-header": {
    what: "Des lignes au-dessus des noms des colonnes ont été ignorées : {{found}}.",
    mend: "Rien à faire.",
  },
  "ids-missing": {
    what: "Le fichier ne contient pas d’identifiants ; les lignes ont été retrouvées par leur texte source.",
    mend: "Veuillez laisser toutes les colonnes dans le fichier.",
  },
  "marks-missing": {
    what: "La dernière colonne manque.",
    mend: "Veuillez laisser toutes les colonnes dans le fichier.",
  },
  "letters-lost": {
    what: "Le fichier a été enregistré dans un codage auquel manquent certaines lettres : des points d’interrogation les remplacent.",
    mend: "Veuillez saisir de nouveau ces lettres et enregistrer le fichier en CSV UTF-8.",
  },
  "letters-garbled": {
    what: "Le fichier a été ouvert dans un mauvais codage, ce qui a été corrigé.",
    mend: "Veuillez vérifier que les lettres sont correctes.",
  },
  "letters-kept": {
    what: "Des lettres de {{wanted}} ont été perdues à l’enregistrement ; le texte reste tel qu’il était.",
    mend: "Rien à faire.",
  },
  "cut-off-row": {
    what: "Le fichier s’arrête au milieu de cette ligne ; {{found}} n’est peut-être qu’une partie du texte.",
    mend: "Veuillez compléter la ligne et renvoyer le fichier.",
  },
  "split-row": {
    what: "{{found}} semble être le début d’un texte ; la suite est à la ligne {{wanted}}.",
    mend: "Placez les deux parties dans cette cellule. Pour aller à la ligne dans une cellule : Alt+Entrée (Excel) ou Ctrl+Entrée (LibreOffice).",
  },
  "filled-down": {
    what: "Les lignes {{wanted}} contiennent toutes {{found}}, bien que leurs textes sources diffèrent.",
    mend: "Veuillez vérifier si la cellule a été recopiée vers le bas par erreur.",
  },
  "id-repaired": {
    what: "L’identifiant {{found}} était endommagé ; il a été lu comme {{wanted}}.",
    mend: "Rien à faire.",
  },
  "same-row-twice": { what: "Le même texte figure aussi dans {{wanted}}.", mend: "Rien à faire." },
  "source-edited": {
    what: "Le texte source a été modifié de {{wanted}} en {{found}}. Les modifications du texte source ne sont pas reprises.",
    mend: "Si le texte source est erroné, prévenez votre chef de projet.",
  },
  "source-moved": {
    what: "Le texte source a changé depuis que vous avez reçu le fichier : c’était {{wanted}}, c’est maintenant {{found}}.",
    mend: "Votre texte a été repris. Vous recevrez le nouveau texte source dans un autre fichier.",
  },
  "no-id": {
    what: "Cette ligne contient un texte, mais aucun identifiant n’indique où il va.",
    mend: "Déplacez le texte dans la ligne à laquelle il correspond. On ne peut pas ajouter de lignes.",
  },
  "damaged-id": {
    what: "L’identifiant {{found}} est endommagé : on ne sait pas où va le texte.",
    mend: "Copiez l’identifiant depuis le fichier que vous avez reçu.",
  },
  "unknown-unit": {
    what: "L’identifiant {{found}} n’appartient pas à ce fichier.",
    mend: "Déplacez le texte dans le fichier où vous avez reçu cette ligne.",
  },
  "other-export": {
    what: "Cette ligne vient d’un autre fichier.",
    mend: "Remettez-la dans le fichier où vous l’avez reçue.",
  },
  "other-locale": {
    what: "La langue de cette ligne est {{found}} ; elle a été remise pour {{wanted}}.",
    mend: "Indiquez la langue telle qu’elle était.",
  },
  "cell-not-text": {
    what: "La cellule contient un nombre, une date ou une valeur logique ({{found}}), et non un texte.",
    mend: "Mettez la cellule au format Texte, puis saisissez de nouveau la traduction.",
  },
  "formula-in-cell": {
    what: "La cellule contient la formule {{found}}, et non un texte.",
    mend: "Mettez la cellule au format Texte, puis saisissez la traduction à la place de la formule.",
  },
  "merged-cells": {
    what: "Les cellules {{found}} sont fusionnées : on ne peut pas distinguer leurs textes.",
    mend: "Défusionnez-les et placez chaque texte dans sa propre ligne.",
  },
  "cell-repaired": {
    what: "Le tableur a transformé {{wanted}} en {{found}} ; il a été lu comme {{wanted}}.",
    mend: "Rien à faire.",
  },
  "struck-text": {
    what: "Une partie de ce texte est barrée. Elle a été reprise malgré tout.",
    mend: "Supprimez ce qui ne doit pas y figurer.",
  },
  "translator-note": {
    what: "Votre remarque : {{found}}",
    mend: "Rien à faire : votre chef de projet l’a lue.",
  },
  "shifted-row": {
    what: "La ligne a plus de cellules que l’en-tête ({{found}} de plus) : ses textes sont peut-être dans les mauvaises colonnes.",
    mend: "Remettez les textes dans leurs colonnes.",
  },
  "duplicate-unit": {
    what: "Une autre traduction du même texte figure dans {{wanted}}.",
    mend: "Gardez la bonne ligne et supprimez l’autre.",
  },
  "target-moved": {
    what: "Cette traduction a été modifiée entre-temps. C’était {{wanted}}, c’est maintenant {{found}}.",
    mend: "Si la vôtre est meilleure, prévenez votre chef de projet.",
  },
  "source-moved-strict": {
    what: "Le texte source a changé depuis que vous avez reçu le fichier : c’était {{wanted}}, c’est maintenant {{found}}.",
    mend: "Vous recevrez le nouveau texte source dans un autre fichier. Rien à faire ici.",
  },
  "unit-gone": { what: "Ce texte n’existe plus dans l’original.", mend: "Rien à faire." },
  "block-gone": {
    what: "Ce paragraphe n’existe plus dans l’original.",
    mend: "Rien à faire. Vous recevrez le nouveau texte dans un autre fichier.",
  },
  "block-unclear": {
    what: "Plusieurs paragraphes de l’original sont désormais identiques : on ne sait pas lequel est visé.",
    mend: "Rien à faire. Vous recevrez le texte dans un autre fichier.",
  },
  "body-incomplete": {
    what: "Seuls {{found}} textes sur {{wanted}} de cet article sont traduits. Il sera repris une fois complet.",
    mend: "Veuillez traduire aussi les autres lignes de cet article.",
  },
  "structure-changed": {
    what: "L’article traduit n’a pas les mêmes paragraphes que l’original.",
    mend: "La décision revient à votre chef de projet. Rien à faire.",
  },
  "structure-rebuilt": {
    what: "L’article traduit a reçu les paragraphes de l’original.",
    mend: "Veuillez vérifier qu’il n’y manque rien.",
  },
  "filled-with-source": {
    what: "{{found}} textes sur {{wanted}} de cet article ne sont pas traduits ; le texte source y figure.",
    mend: "Veuillez traduire aussi ces lignes.",
  },
  "token-missing": {
    what: "La balise {{found}} manque.",
    mend: "Placez-la au bon endroit de la traduction.",
  },
  "token-doubled": { what: "La balise {{found}} figure deux fois.", mend: "N’en gardez qu’une." },
  "token-misnested": {
    what: "La balise {{found}} n’est pas dans le bon ordre, ou son autre moitié manque.",
    mend: "Fermez les balises dans l’ordre inverse de leur ouverture.",
  },
  "token-invented": {
    what: "La balise {{found}} ne figure pas dans le texte source.",
    mend: "Retirez-la ; n’utilisez que les balises du texte source.",
  },
  "unknown-sentinel": {
    what: "{{found}} ressemble à une consigne, mais n’en est pas une.",
    mend: "Écrivez [[clear]], [[same]] ou [[skip]], ou bien la traduction sans ces crochets.",
  },
  "sentinel-not-here": {
    what: "{{found}} n’est pas possible pour ce texte.",
    mend: "Écrivez la traduction elle-même. Un paragraphe d’article peut seulement rester identique à sa source avec [[same]].",
  },
  "clear-not-allowed": {
    what: "La traduction {{wanted}} serait supprimée.",
    mend: "Votre chef de projet doit l’autoriser. Sinon, écrivez la traduction.",
  },
  "skip-translated": {
    what: "Ce texte a été marqué comme à ne pas traduire, mais il a la traduction {{wanted}}.",
    mend: "Écrivez [[clear]] pour supprimer la traduction, ou remettez-la dans la cellule.",
  },
  "translation-cleared": {
    what: "La traduction {{found}} a été supprimée.",
    mend: "Si c’est voulu, rien à faire.",
  },
  mended: {
    what: "Le texte a été corrigé : {{found}} est devenu {{wanted}}.",
    mend: "Vérifiez que c’est bien ce que vous vouliez.",
  },
  "key-of-form": {
    what: "La clé se termine par {{found}} : un programme a fait d’un seul texte plusieurs formes du pluriel.",
    mend: "Remettez le texte sous la clé d’origine, sans formes du pluriel.",
  },
  "moved-since-import": {
    what: "Le texte a été modifié depuis qu’il a été repris ; c’est maintenant {{found}}.",
    mend: "Rien à faire.",
  },
} as const;
