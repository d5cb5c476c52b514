/** The command by which Terraform pushes a set: plain shell and the operator's own ssh, agent and all. */

/**
 * Nothing is pushed by the plan that the server is born of, when it boots from that very set; afterwards even a set that goes back to
 * it is. Tries each operator's account in turn, for a few minutes: a server that was just made answers late (255), then says that it is not
 * ready (75). Whatever else it answers is its last word. The key of a server is remembered under its identifier at Hetzner, for the
 * next server may have its address. `PARAPHE_SSH` stands in for `ssh`, as `GIT_SSH_COMMAND` does for git; `PARAPHE_SSH_WAIT` is in
 * seconds. The judge knows this text by its SHA-256 (inventory/push.ts). No `${`: Terraform would read it as its own.
 */
export const PUSH_COMMAND = `
[ "$MADE_BY" != "$BORN_BY" ] || [ "$SET" != "$BOOTED" ] || exit 0
ssh=$PARAPHE_SSH
[ "$ssh" ] || ssh=ssh
wait=$PARAPHE_SSH_WAIT
[ "$wait" ] || wait=300
end=$(($(date +%s) + wait))
said=
while :; do
  for user in $OPERATORS; do
    printf %s "$SET" | $ssh -T -o BatchMode=yes -o StrictHostKeyChecking=accept-new -o HostKeyAlias="hcloud-$SERVER" \\
      -o CheckHostIP=no -o ConnectTimeout=10 -o ServerAliveInterval=10 "$user@$ADDRESS" \\
      sudo -n /usr/local/sbin/contract-settings
    case $? in
      0) exit 0 ;;
      75 | 127 | 255) ;;
      *)
        echo "$NAME a refusé les règles\u00a0: ce qui était chargé reste." >&2
        echo "$NAME refused the rules: what was loaded stays." >&2
        exit 1
        ;;
    esac
  done
  [ "$(date +%s)" -lt "$end" ] || break
  [ "$said" ] || echo "$NAME ne répond pas encore / does not answer yet: $wait s…" >&2
  said=1
  sleep 5
done
echo "$NAME ($ADDRESS) n’a pu être joint par SSH ($OPERATORS)\u00a0: les règles n’ont pas changé sur le serveur." >&2
echo "Venez d’une adresse d’administration que le serveur connaît déjà, clé chargée (PARAPHE_SSH), puis relancez l’apply." >&2
echo "$NAME ($ADDRESS) could not be reached over SSH ($OPERATORS): the rules on the server have not changed." >&2
echo "Come from an admin address that the server already knows, with your key loaded (PARAPHE_SSH), then apply again." >&2
exit 1
`
