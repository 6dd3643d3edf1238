const kept = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'] as const

/** A drawing of the page as a file of its own: with the styles that the page gave it, on the page's ground. */
export function presentSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`)
  const originals = svg.querySelectorAll<SVGElement>('*')
  for (const [at, element] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[at]
    if (original) wearStyles(element, getComputedStyle(original))
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const side of ['width', 'height']) ground.setAttribute(side, '100%')
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.removeAttribute('class')
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

function wearStyles(element: SVGElement, styles: CSSStyleDeclaration): void {
  for (const name of kept) {
    // The address of a fill is that of the page where it is computed.
    if (name === 'fill' && element.getAttribute('fill')?.startsWith('url(')) continue
    element.setAttribute(name, styles.getPropertyValue(name))
  }
  element.removeAttribute('class')
}
