export { createHttpAdapter, type HttpAdapter, type HttpAdapterOptions } from './http-adapter.ts'
