'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState, type ReactNode } from 'react'
import { usePanelDetail } from '../../panel/panel-detail-context.ts'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { DownloadButton } from '../download-button.tsx'
import {
  PreviewFailed,
  PreviewLoading,
  PreviewPending,
  PreviewTooLarge,
} from '../preview-status.tsx'
import { useResources, type ResourcePreviewProps } from '../resource-context.ts'
import { useResourceContent } from '../use-resource-content.ts'
import { maxPdfPages, pdfLimit } from './pdf-limits.ts'
import { PdfPages } from './pdf-pages.tsx'
import { usePdf } from './use-pdf.ts'

/** A PDF, page by page, drawn here: the browser's own plugin is never embedded. */
export function PdfPreview(props: ResourcePreviewProps): ReactNode {
  const labels = usePanelLabels()
  const content = useResourceContent(props.resource, props.versionId, pdfLimit)
  const [attempt, setAttempt] = useState(0)
  const whole = content.status === 'ready' && !content.truncated ? content.blob : null
  const pdf = usePdf(whole, attempt)
  if (content.status !== 'ready') return <PreviewPending {...props} state={content} />
  if (content.truncated) return <PreviewTooLarge {...props} size={content.size ?? pdfLimit} />
  if (pdf.status === 'loading') return <PreviewLoading />
  if (pdf.status === 'broken') {
    return <PreviewFailed {...props} reason="broken" retry={() => setAttempt(attempt + 1)} />
  }
  if (pdf.status === 'locked') {
    return (
      <PanelMessage icon="file" live actions={<DownloadButton {...props} variant="primary" />}>
        {labels.pdfLocked}
      </PanelMessage>
    )
  }
  return <OpenPdf {...props} document={pdf.document} />
}

interface OpenPdfProps extends ResourcePreviewProps {
  readonly document: PDFDocumentProxy
}

function OpenPdf({ document, ...props }: OpenPdfProps): ReactNode {
  const labels = usePanelLabels()
  const { locale } = useResources()
  const { numPages } = document
  const count = (n: number): string => new Intl.NumberFormat(locale).format(n)
  usePanelDetail(labels.pdfPages(count(numPages), numPages))
  return (
    <div className="pt-view">
      {numPages > maxPdfPages ? (
        <div className="pt-view-note">
          <p className="pt-view-note-text">
            {labels.pdfPagesCut(count(maxPdfPages), count(numPages))}
          </p>
          <DownloadButton {...props} variant="plain" />
        </div>
      ) : null}
      <PdfPages document={document} />
    </div>
  )
}
