import '@fontsource-variable/source-serif-4/opsz.css'
import './article.css'

export interface HarnessClaim {
  readonly id: string
  readonly type: string
  readonly start: number
  readonly end: number
}

/** What a harness page is told in its address: `?case=1MB-10k` names the files it fetches. */
export async function fetchText(): Promise<string> {
  return (await fetch(`/data/${caseName()}.txt`)).text()
}

export async function fetchClaims(): Promise<HarnessClaim[]> {
  return (await fetch(`/data/${caseName()}.json`)).json()
}

function caseName(): string {
  return new URL(location.href).searchParams.get('case') ?? ''
}

/** Puts the text into the page, one `<p>` a paragraph, each keeping its line break as its last character. */
export function mountArticle(text: string): HTMLElement {
  const article = document.createElement('article')
  for (const [i, paragraph] of text.split(/(?<=\n)/).entries()) {
    const element = document.createElement('p')
    element.dataset['paragraph'] = String(i)
    element.textContent = paragraph
    article.append(element)
  }
  document.body.append(article)
  return article
}
