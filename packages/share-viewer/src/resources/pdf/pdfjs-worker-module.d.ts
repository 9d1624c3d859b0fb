/** Sets `globalThis.pdfjsWorker`, where pdf.js looks before it starts a worker of its own. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs'
