export {
  createNodeListener,
  remoteAddress,
  type FetchHandler,
  type NodeListener,
} from './create-node-listener.ts'
