/** An apply under the sandbox, in a process of its own that can be killed; `terraform.pid` says which one terraform is. */
import path from 'node:path'
import { runSandbox } from '../../sandbox/run.ts'

const [, , folder = '.', cloudFile = path.join(folder, 'cloud.json')] = process.argv
process.exitCode = await runSandbox({
  cloudFile,
  env: process.env,
  cwd: folder,
  command: [
    'sh',
    '-c',
    'terraform init -input=false -no-color && echo $$ > terraform.pid && exec terraform apply -auto-approve -no-color -lock=false',
  ],
  stdio: 'ignore',
})
