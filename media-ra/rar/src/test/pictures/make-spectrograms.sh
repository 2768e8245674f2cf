#!/bin/sh
# Makes the pictures of docs/sound.md anew: what is heard of a sweep and a sentence through every pair of encodings.
# Needs SoX, and the classes: ./mvnw -q test-compile -pl media-ra/rar -am
set -eu
here=$(cd "$(dirname "$0")/../../.." && pwd)
pictures=$here/../../docs/images/sound
sounds=$(mktemp -d)
trap 'rm -rf "$sounds"' EXIT

libraries=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'concentus-1.0.2.jar' -o -name 'jlayer-1.0.1.4.jar' | tr '\n' ':')
java -cp "$here/target/test-classes:$here/target/classes:$here/../api/target/classes:$libraries" \
  org.carillonpbx.media.graph.PairSounds "$sounds"

mkdir -p "$pictures"
for sound in "$sounds"/*.raw; do
  name=$(basename "$sound" .raw | tr 'A-Z' 'a-z')
  sox -t raw -r 16000 -e signed -b 16 -c 1 "$sound" -n trim 0 3.5 spectrogram -r -x 140 -y 65 -z 75 -o "$pictures/$name.png"
done
