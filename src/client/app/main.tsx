import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFirstPage, Providers } from './providers.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id “root”')
// Not awaited at the top: the code of a page may import from the very file that this module is bundled into.
void loadFirstPage().then(() => {
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  )
})
