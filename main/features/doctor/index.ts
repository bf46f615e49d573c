export { diagnose, type Diagnosis, type Problem } from './doctor.service.ts'
