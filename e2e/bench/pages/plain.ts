import { fetchText, mountArticle } from './mount-article.ts'

mountArticle(await fetchText())
