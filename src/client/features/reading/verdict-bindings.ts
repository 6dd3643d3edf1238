/** What can be done by key about one’s own tags being reviewed. */
export const verdictBindings = [
  {
    command: 'verdict-next',
    group: 'Move',
    label: 'Next open verdict',
    keys: ['shift+v'],
    printed: ['Shift V'],
  },
  {
    command: 'accept',
    group: 'Focused claim',
    label: 'Accept what a reviewer proposes',
    keys: ['y'],
    printed: ['Y'],
  },
  {
    command: 'decline',
    group: 'Focused claim',
    label: 'Decline what a reviewer proposes',
    keys: ['shift+y'],
    printed: ['Shift Y'],
  },
  {
    command: 'verdicts',
    group: 'Everywhere',
    label: 'Verdicts on my tags',
    keys: ['g r'],
    printed: ['G then R'],
  },
  {
    command: 'submit',
    group: 'Everywhere',
    label: 'Submit my tags, or take them back',
    keys: ['g u'],
    printed: ['G then U'],
  },
] as const
