/** Entry of Electron's main process. What must happen before Electron is ready happens here, in this order. */
import { app } from 'electron'
import { runApp } from './run-app.ts'

runApp(app, process.argv)
