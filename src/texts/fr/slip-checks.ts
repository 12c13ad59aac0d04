/** What checks found in a translation, and what its translator can do. */
export const slipChecks = {
  "ph-missing": {
    what: "La variable {{wanted}} manque.",
    mend: "Placez {{wanted}} là où sa valeur doit apparaître.",
  },
  "ph-extra": { what: "Le texte source ne contient pas la variable {{found}}.", mend: "Retirez {{found}}." },
  "ph-renamed": {
    what: "La variable {{wanted}} est devenue {{found}}. Les variables ne se traduisent pas.",
    mend: "Écrivez {{wanted}} exactement comme dans le texte source.",
  },
  "ph-syntax": {
    what: "La variable {{wanted}} est endommagée : {{found}}.",
    mend: "Écrivez {{wanted}} exactement comme dans le texte source.",
  },
  "ph-fallback": {
    what: "Dans {{wanted}}, seuls les mots entre guillemets peuvent être traduits, mais on y lit {{found}}.",
    mend: "Gardez tels quels le nom, le mot fallback et les guillemets droits.",
  },
  "ph-count": {
    what: "On trouve {{found}} là où le texte source a {{wanted}}.",
    mend: "Si c’est correct dans votre langue, rien à faire.",
  },
  "spreadsheet-error": {
    what: "La cellule affiche {{found}} : le tableur a pris le texte pour une formule.",
    mend: "Mettez la cellule au format Texte, puis saisissez de nouveau la traduction.",
  },
  "number-rewritten": {
    what: "Le tableur a transformé {{wanted}} en {{found}}.",
    mend: "Mettez la cellule au format Texte, puis saisissez de nouveau {{wanted}}.",
  },
  truncated: {
    what: "Le texte s’interrompt : {{found}}.",
    mend: "Remettez le texte en entier. Une cellule contient au plus 32 767 caractères.",
  },
  "encoding-loss": {
    what: "Des lettres ont été perdues à l’enregistrement du fichier : {{found}}.",
    mend: "Saisissez de nouveau le texte et enregistrez le fichier en UTF-8.",
  },
  mojibake: {
    what: "Des lettres ont été remplacées par d’autres à l’ouverture du fichier : {{found}}.",
    mend: "Saisissez de nouveau le texte et enregistrez le fichier en UTF-8.",
  },
  "icu-syntax": {
    what: "Le message est illisible près de {{found}} ; on attendait {{wanted}}.",
    mend: "Comparez les accolades avec celles du texte source.",
  },
  "icu-args": {
    what: "Le message utilise {{found}} là où le texte source utilise {{wanted}}.",
    mend: "Gardez les noms et les types de valeurs du texte source.",
  },
  "icu-other": {
    what: "La forme other manque à côté de {{found}}.",
    mend: "Ajoutez other {…} : elle vaut pour tout ce que les autres formes ne couvrent pas.",
  },
  "icu-select": {
    what: "Les formes sont {{found}} ; il manque {{wanted}}.",
    mend: "Gardez les noms des formes du texte source. Ne traduisez que ce qui est entre leurs accolades.",
  },
  "icu-plural": {
    what: "Les formes du pluriel sont {{found}} ; votre langue demande aussi {{wanted}}.",
    mend: "Ajoutez les formes manquantes.",
  },
  "tag-missing": {
    what: "On trouve {{found}} là où le texte source a {{wanted}}.",
    mend: "Remettez la balise, avec sa fermeture.",
  },
  "tag-extra": {
    what: "On trouve {{found}} là où le texte source a {{wanted}}.",
    mend: "Retirez la balise, avec sa fermeture.",
  },
  "tag-nesting": {
    what: "La balise {{found}} n’a pas de début ou pas de fin, ou elle en croise une autre.",
    mend: "Fermez les balises dans l’ordre inverse de leur ouverture.",
  },
  "tag-attr": {
    what: "Une balise contient {{found}} là où le texte source a {{wanted}}.",
    mend: "Gardez tel quel tout ce qui est entre < et >, sauf alt et title.",
  },
  "tag-looks": {
    what: "On trouve {{found}} là où le texte source a {{wanted}}.",
    mend: "Si c’est correct dans votre langue, rien à faire.",
  },
  "html-unsafe": {
    what: "{{found}} est du code qui ne figure pas dans le texte source.",
    mend: "Retirez-le.",
  },
  "html-refused": {
    what: "Un texte contenant {{found}} ne peut pas être publié.",
    mend: "Mettez-y du contenu ou retirez-le.",
  },
  "html-lost": {
    what: "{{found}} se perd ou est modifié à la publication.",
    mend: "Utilisez ce qu’utilise le texte source.",
  },
  "html-order": {
    what: "{{found}} se trouve là où le texte source a {{wanted}}.",
    mend: "Remettez les éléments dans l’ordre du texte source.",
  },
  "anchor-broken": {
    what: "Le lien {{found}} mène à un endroit qui n’existe pas dans ce texte.",
    mend: "Faites un lien vers l’identifiant qu’a le titre dans cette traduction.",
  },
  "image-text": {
    what: "La description d’une image n’est pas traduite : {{found}}.",
    mend: "Traduisez alt : elle est lue aux personnes qui ne voient pas l’image.",
  },
  entity: {
    what: "Le code {{found}} s’affiche tel quel aux lecteurs.",
    mend: "Écrivez le caractère lui-même, ou le code exactement comme dans le texte source.",
  },
  "url-broken": {
    what: "{{found}} n’est pas une adresse qu’un navigateur peut ouvrir.",
    mend: "Copiez l’adresse depuis le texte source.",
  },
  "url-changed": {
    what: "L’adresse {{wanted}} est devenue {{found}}.",
    mend: "Copiez l’adresse depuis le texte source.",
  },
  "url-missing": {
    what: "L’adresse {{wanted}} manque.",
    mend: "Si une autre page dit la même chose dans votre langue, rien à faire.",
  },
  "url-extra": {
    what: "L’adresse {{found}} ne figure pas dans le texte source.",
    mend: "Si c’est voulu, rien à faire.",
  },
  "link-not-localised": {
    what: "{{found}} mène à la page dans la langue source.",
    mend: "Faites un lien vers {{wanted}}, si cette page est traduite.",
  },
  "link-other-locale": {
    what: "{{found}} mène à la page dans une autre langue.",
    mend: "Faites un lien vers {{wanted}}.",
  },
  "email-changed": { what: "L’adresse e-mail {{wanted}} manque.", mend: "Copiez-la depuis le texte source." },
  "code-changed": {
    what: "{{wanted}} manque ; les lecteurs doivent le saisir ou le copier.",
    mend: "Gardez-le exactement comme dans le texte source.",
  },
  inconsistent: {
    what: "Le même texte source est traduit ailleurs par {{wanted}} et ici par {{found}}.",
    mend: "Choisissez l’une des deux versions, sauf si les contextes diffèrent.",
  },
  "number-changed": {
    what: "Le nombre {{found}} figure là où le texte source a {{wanted}}.",
    mend: "Vérifiez le nombre ; vous pouvez l’écrire selon l’usage de votre langue.",
  },
  "number-missing": {
    what: "Le nombre {{wanted}} manque.",
    mend: "S’il est écrit en toutes lettres, rien à faire.",
  },
  "number-extra": {
    what: "Le nombre {{found}} ne figure pas dans le texte source.",
    mend: "Si le texte source l’écrit en toutes lettres, rien à faire.",
  },
  "currency-changed": {
    what: "Un prix est en {{found}} là où le texte source a {{wanted}}.",
    mend: "Gardez la devise du texte source.",
  },
  "wrong-script": {
    what: "La plupart des lettres appartiennent à une autre écriture ({{found}}) que celle de cette langue ({{wanted}}).",
    mend: "Vérifiez que le texte est dans la bonne ligne et le bon fichier.",
  },
  homoglyph: {
    what: "Le mot {{found}} mélange des lettres de deux écritures qui se ressemblent.",
    mend: "Saisissez de nouveau le mot.",
  },
  "wrong-language": {
    what: "Le texte semble être dans une autre langue : {{found}}.",
    mend: "Vérifiez que le texte est dans le fichier de sa langue.",
  },
  "same-as-source": {
    what: "Le texte est identique à sa source.",
    mend: "Traduisez-le. S’il doit rester ainsi, rien à faire.",
  },
  "partly-untranslated": { what: "{{found}} est encore dans la langue source.", mend: "Traduisez-le." },
  "name-translated": {
    what: "Le nom {{wanted}} manque. Il reste le même dans toutes les langues.",
    mend: "Écrivez {{wanted}}.",
  },
  "term-missing": {
    what: "{{found}} se dit {{wanted}} dans votre langue.",
    mend: "Veuillez employer ce terme.",
  },
  "term-forbidden": {
    what: "{{found}} ne doit pas être employé ici.",
    mend: "Veuillez employer {{wanted}}.",
  },
  "length-max": {
    what: "Le texte compte {{found}} caractères ; le maximum est {{wanted}}.",
    mend: "Raccourcissez-le.",
  },
  "length-ratio": {
    what: "La longueur du texte est de {{found}} par rapport à sa source.",
    mend: "Vérifiez qu’il ne manque rien et que rien n’a été collé deux fois.",
  },
  blank: {
    what: "La cellule ne contient que des espaces.",
    mend: "Écrivez la traduction ou laissez la cellule vide.",
  },
  "space-edge": {
    what: "Les espaces au début ou à la fin ne sont pas ceux du texte source : {{found}}.",
    mend: "Ajoutez-les ou supprimez-les.",
  },
  "space-double": { what: "Il y a deux espaces de suite.", mend: "Supprimez-en un." },
  newline: {
    what: "Le texte a {{found}} lignes là où le texte source en a {{wanted}}.",
    mend: "Allez à la ligne aux mêmes endroits que le texte source.",
  },
  tab: { what: "Le texte contient une tabulation.", mend: "Remplacez-la par un espace." },
  control: {
    what: "Le texte contient un caractère de contrôle invisible : {{found}}.",
    mend: "Supprimez-le, ou saisissez de nouveau les mots qui l’entourent.",
  },
  "zero-width": {
    what: "Le texte contient un caractère invisible : {{found}}.",
    mend: "Supprimez-le, ou saisissez de nouveau les mots qui l’entourent.",
  },
  "bidi-override": {
    what: "Le caractère invisible {{found}} inverse le sens du texte.",
    mend: "Supprimez-le, ou saisissez de nouveau le texte.",
  },
  "bidi-unbalanced": {
    what: "Un changement de sens du texte commence sans se terminer, ou l’inverse.",
    mend: "Saisissez de nouveau le texte, sans caractères invisibles.",
  },
  "end-question": {
    what: "Le texte se termine par {{found}}, le texte source par {{wanted}}.",
    mend: "Posez une question là où le texte source en pose une, et nulle part ailleurs.",
  },
  "end-colon": {
    what: "Le texte se termine par {{found}}, le texte source par {{wanted}}.",
    mend: "Terminez par un deux-points si quelque chose suit.",
  },
  "end-stop": {
    what: "Le texte se termine par {{found}}, le texte source par {{wanted}}.",
    mend: "Si c’est l’usage dans votre langue, rien à faire.",
  },
  brackets: {
    what: "Les parenthèses ou crochets {{found}} ne sont pas tous ouverts et fermés.",
    mend: "Ajoutez ou supprimez celui qui est de trop.",
  },
  quotes: {
    what: "Les guillemets {{found}} ne vont pas par paires.",
    mend: "Ajoutez ou supprimez celui qui est de trop.",
  },
  ellipsis: {
    what: "Il y a trois points là où le texte source a des points de suspension (…).",
    mend: "Écrivez le caractère ….",
  },
  "doubled-word": { what: "Un mot figure deux fois : {{found}}.", mend: "Supprimez-en un." },
  "tripled-letter": {
    what: "Une lettre figure trois fois : {{found}}.",
    mend: "Supprimez ce qui est de trop.",
  },
  shouting: {
    what: "Le texte est tout en majuscules : {{found}}.",
    mend: "Écrivez-le comme le texte source.",
  },
  "typography-french": {
    what: "En français, une espace insécable précède ; : ! ? et borde l’intérieur des « » : {{found}}.",
    mend: "Mettez une espace insécable (U+00A0).",
  },
  "typography-cjk": {
    what: "{{found}} est moitié moins large que les caractères voisins.",
    mend: "Utilisez le signe pleine chasse.",
  },
  "typography-arabic": {
    what: "Le signe {{found}} appartient à une autre écriture.",
    mend: "Utilisez ، ؛ ؟ et pas de kashida.",
  },
  "typography-spanish": {
    what: "La question ou l’exclamation terminée par {{found}} n’a pas de signe au début.",
    mend: "Commencez par ¿ ou ¡.",
  },
  remark: {
    what: "{{found}} ressemble à une remarque et non à la traduction.",
    mend: "Retirez-la ; notez vos remarques dans une colonne à côté de la traduction.",
  },
} as const;
