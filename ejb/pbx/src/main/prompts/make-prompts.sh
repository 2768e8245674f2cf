#!/bin/sh
# Speaks the prompts that are shipped, and plays the music: makes the .opus files of src/main/resources/org/carillonpbx/sound
# out of words.txt and of nothing. Needs espeak-ng, sox and opus-tools; the files are committed, so that a build does not.
#
#   ./make-prompts.sh [LANGUAGE...]     the languages to speak, or "music"; everything where none is named
#
# What comes out belongs to this project: espeak-ng claims no rights in what it says, and the music is its own.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
sounds=$here/../resources/org/carillonpbx/sound
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Cuts silence off both ends but for a little, brings it to one loudness, and packs it.
pack() {
    sox "$1" -r 16000 -c 1 "$work/packed.wav" \
        silence 1 0.01 0.1% reverse silence 1 0.01 0.1% reverse pad 0.03 0.06 gain -n -4 highpass 120
    opusenc --quiet --speech --bitrate 18 --vbr --discard-comments --padding 0 --serial 1 "$work/packed.wav" "$2"
}

speak() {
    case $1 in
    en) voice=en-us ;;
    *) voice=$1 ;;
    esac
    grep -v '^#' "$sounds/$1/words.txt" | while IFS="$(printf '\t')" read -r name words; do
        espeak-ng -v "$voice" -s 155 -p 42 -g 3 -w "$work/spoken.wav" -- "$words" </dev/null
        pack "$work/spoken.wav" "$sounds/$1/$name.opus" </dev/null
    done
}

# One bar: a chord of plucked strings one after the other, and its root below.
bar() {
    number=$1
    shift
    sox -n -r 48000 -c 1 -b 16 "$work/bar-$number.wav" synth 4 \
        pluck "$1" pluck "$2" pluck "$3" pluck "$4" pluck "$5" pluck "$6" \
        delay 0 0.5 1 1.5 2 2.5 remix - fade t 0.02 4 0.6 gain -n -9
}

play() {
    bar 01 C3 E4 G4 C5 G4 E4
    bar 02 A2 E4 A4 C5 A4 E4
    bar 03 F2 F4 A4 C5 A4 F4
    bar 04 G2 D4 G4 B4 G4 D4
    bar 05 C3 G4 E4 G4 C5 E5
    bar 06 E2 G4 B4 E5 B4 G4
    bar 07 F2 A4 C5 F5 C5 A4
    bar 08 G2 B4 D5 G5 D5 B4
    bar 09 A2 C5 E5 A5 E5 C5
    bar 10 D3 A4 D5 F5 D5 A4
    bar 11 G2 B4 D5 F5 D5 B4
    bar 12 C3 E4 G4 C5 E5 C5
    sox "$work"/bar-*.wav "$work"/bar-0[1-4].wav -b 16 "$work/music.wav" reverb 35 50 60 lowpass 6000 gain -n -8
    opusenc --quiet --music --bitrate 28 --vbr --discard-comments --padding 0 --serial 1 "$work/music.wav" "$sounds/music/morning.opus"
}

for what in ${*:-en music}; do
    case $what in
    music) play ;;
    *) speak "$what" ;;
    esac
done
