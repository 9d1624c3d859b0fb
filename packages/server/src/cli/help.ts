export const help = `Playthread share server

  PLAYTHREAD_HOST_SECRET=… PLAYTHREAD_OWNER_SECRET=… npx @playthread/server [flags]

  flag                 environment                    default
  --port               PORT                           8787
  --host               HOST                           127.0.0.1
  --database           DATABASE_URL                   playthread.db  (a SQLite file, or postgres://…)
  --data               PLAYTHREAD_DATA                playthread-data  (pushed conversations and files)
  --base-path          PLAYTHREAD_BASE_PATH           /api/playthread
  --allowed-origin     PLAYTHREAD_ALLOWED_ORIGINS     none  (repeat the flag, or separate by commas)
  --client-ip-header   PLAYTHREAD_CLIENT_IP_HEADER    none: the connection's own address
  --operations-port    PLAYTHREAD_OPERATIONS_PORT     none  (/metrics, /health/live, /health/ready)
  --limit name=number  PLAYTHREAD_LIMITS              see ShareHandlerLimits
  --quiet                                             no access log

  PLAYTHREAD_HOST_SECRET   your backend sends it:  Authorization: Bearer …   to PUT and DELETE conversations
  PLAYTHREAD_OWNER_SECRET  your backend signs owner tokens with it (JWT, HS256, "sub" and "exp")
  Each at least 32 characters, or in a file: PLAYTHREAD_HOST_SECRET_FILE, PLAYTHREAD_OWNER_SECRET_FILE
`
