/** What can be done by key about one’s own tags being reviewed. */
export const verdictBindings = [
  {
    command: 'verdict-next',
    group: 'Move',
    label: 'Next open verdict',
    keys: ['shift+v'],
  },
  {
    command: 'accept',
    group: 'Focused claim',
    label: 'Accept what a reviewer proposes',
    keys: ['y'],
  },
  {
    command: 'decline',
    group: 'Focused claim',
    label: 'Decline what a reviewer proposes',
    keys: ['shift+y'],
  },
  {
    command: 'verdicts',
    group: 'Everywhere',
    label: 'Verdicts on my tags',
    keys: ['g r'],
  },
  {
    command: 'submit',
    group: 'Everywhere',
    label: 'Submit my tags, or take them back',
    keys: ['g u'],
  },
] as const
