/** An apply under the sandbox, in a process of its own that can be killed. */
import path from 'node:path'
import { runSandbox } from '../../sandbox/run.ts'

const [, , folder = '.'] = process.argv
process.exitCode = await runSandbox({
  cloudFile: path.join(folder, 'cloud.json'),
  env: process.env,
  cwd: folder,
  command: [
    'sh',
    '-c',
    'terraform init -input=false -no-color && terraform apply -auto-approve -no-color -lock=false',
  ],
  stdio: 'ignore',
})
