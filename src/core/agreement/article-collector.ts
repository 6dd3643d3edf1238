import type { Bundle } from '../bundle.ts'
import { isConsensus } from '../consensus.ts'
import type { Id } from '../id.ts'
import type { Person } from '../layer.ts'
import { nameApart } from '../name-apart.ts'
import type { AgreementArticle, AgreementClaim } from './prepare-articles.ts'

interface Collecting {
  readonly length: number
  readonly layers: Map<Id, Map<Id, AgreementClaim>>
}

/** Puts layers together by the text they are on (its SHA-256), a consensus aside. A claim that comes twice counts once. */
export class ArticleCollector {
  private readonly people = new Map<Id, Person>()
  private readonly articles = new Map<string, Collecting>()

  add({ article, people, layers, claims }: Bundle): void {
    for (const person of people) this.people.set(person.id, person)
    const known = this.articles.get(article.sha256) ?? { length: article.length, layers: new Map() }
    this.articles.set(article.sha256, known)
    for (const { id, annotator } of layers.filter(layer => !isConsensus(layer))) {
      const own = known.layers.get(annotator) ?? new Map<Id, AgreementClaim>()
      known.layers.set(annotator, own)
      for (const claim of claims) if (claim.layer === id) own.set(claim.id, claim)
    }
  }

  /** What to call people, by id: no two the same. */
  get names(): ReadonlyMap<Id, string> {
    return nameApart(this.people.values())
  }

  /** The articles in the order they came, named by their texts. */
  list(): readonly AgreementArticle[] {
    return [...this.articles].map(([article, { length, layers }]) => ({
      ...{ article, length },
      layers: [...layers].map(([annotator, claims]) => ({ annotator, claims: [...claims.values()] })),
    }))
  }
}
