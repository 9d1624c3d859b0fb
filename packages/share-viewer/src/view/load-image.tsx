import { ImageNote, LoadedImage } from '../markdown/image-view.tsx'
import { appendView } from './append-view.ts'

/** Puts the picture a reader asked for in place of its button. */
export function loadImage(button: HTMLElement, failed: string): void {
  const { ownerDocument: document } = button
  const alt = button.querySelector('.pt-image-alt')?.textContent ?? ''
  const holder = document.createDocumentFragment()
  appendView(holder, <LoadedImage src={button.dataset.src ?? ''} alt={alt} />, document)
  const image = holder.querySelector('img')
  if (!image) return
  image.addEventListener('error', () => showImageFailed(image, failed), { once: true })
  // The button that had the focus is gone.
  image.tabIndex = -1
  button.replaceWith(image)
  image.focus({ preventScroll: true })
}

/** Says why there is no picture, in its place. */
export function showImageFailed(image: HTMLImageElement, words: string): void {
  const holder = image.ownerDocument.createDocumentFragment()
  appendView(holder, <ImageNote alt={image.alt} text={words} />, image.ownerDocument)
  image.replaceWith(holder)
}
