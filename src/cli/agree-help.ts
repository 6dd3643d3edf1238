/** What `assay agree --help` prints. */
export const agreeHelp = `Usage: assay agree FILE… [--iou T] [--codebook FILE] [--gamma] [--json] [-o FILE]
       assay agree --data FILE [--json] [-o FILE]

Measures how far annotators agree on the articles of annotation files. Layers on the same text are compared, whatever
file they are in; a layer without claims says that its annotator found none. - is standard input.

What is measured:
  exact, half      precision, recall and F1 of two annotators: claims of one type with the very same text, or with an
                   intersection over union of at least one half. Claims are paired one to one, as many as can be.
                   Counts are added over articles. The first annotator is taken as right; F1 has no side.
  types            claims are matched by the heaviest overlap, whatever their types; then Cohen's kappa of two, Fleiss'
                   kappa of those all have, and Krippendorff's alpha of all, on the types of what was matched
  attributes       the same on the values of enums, of matched claims of one type
  characters       kappa of two and alpha of all: by type, is the character covered; and over all, by which types
  alpha_U          Krippendorff's alpha for unitizing: place and type at once, chance corrected
  gamma            Mathet, Widlöcher and Métivier 2015, with 30 samples of chance; slow, so only with --gamma

Intervals are 95 %, by drawing articles anew 400 times (units, where there is one article); the same files give the same
figures. A figure is undefined, never 1 or 0, where chance could not disagree: null beside a reason with --json.
In words, from .80 on reliable, from .667 on tentative, below discuss first (Krippendorff 2004).

  --iou T      let claims count as the same from an intersection over union of T on, over 0 up to 1, in place of
               one half; .75 is printed as iou75 in place of iou50
  --codebook FILE  read the files by this codebook, as a project exports it, and compare its enums; by default
               Assay's own
  --gamma      measure gamma too
  --json       print {"annotators","names","pairs":[{"a","b","claims","exact","iou50","byType","typeKappa"}],
               "leastIou","fleissKappa","alpha","alphaU","characterAlpha","attributes","trend","differences","gamma"}
  --data FILE  compute the cases of a JSON file {"cases":[…]} instead: codes by unit ("coding"), units on a continuum
               ("unitizing", "gamma") and labelled spans ("span-f1"); prints [{"id","measures"}]. The samples of a case
               “gamma-NAME” are those of fixture_NAME.json beside the file, where there is one
  -o FILE      write to FILE what would be printed
  --help       show this

Example: assay agree ana.assay.json ben.assay.json cem.assay.json

Exit code: 0 done, 1 a file has problems or there is nothing to compare, 2 wrong usage.
`
