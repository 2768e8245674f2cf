/*
 * Makes the vectors that the coders are compared with, by libspandsp (G.722, G.726) and libbcg729 (G.729):
 *
 *   cc -O1 -o vectors vectors.c -lspandsp -lm /usr/lib/x86_64-linux-gnu/libbcg729.so.0 && ./vectors speech-16000.raw DIRECTORY
 *
 * The libraries are oracles only; nothing of theirs is in the product. The input is the speech, then half a second of noise
 * at half scale; at 8 kHz every second sample of it.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <spandsp.h>

void *initBcg729EncoderChannel(uint8_t enableVAD);
void bcg729Encoder(void *context, const int16_t input[], uint8_t bits[], uint8_t *length);
void *initBcg729DecoderChannel(void);
void bcg729Decoder(void *context, const uint8_t bits[], uint8_t length, uint8_t erased, uint8_t sid, uint8_t rfc3389, int16_t out[]);

static char *place;

static void keep(const char *name, const void *bytes, size_t length) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", place, name);
    FILE *out = fopen(path, "wb");
    fwrite(bytes, 1, length, out);
    fclose(out);
}

int main(int argc, char **argv) {
    static int16_t wide[200000], narrow[100000], back[200000];
    static uint8_t coded[200000];
    FILE *in = fopen(argv[1], "rb");
    int speech = fread(wide, 2, 150000, in), n = speech;
    place = argv[2];
    uint32_t seed = 1;
    for (int i = 0; i < 8000; i++) {
        seed ^= seed << 13; seed ^= seed >> 17; seed ^= seed << 5;
        wide[n++] = (int16_t) ((int32_t) seed >> 17);
    }
    n -= n % 320;
    for (int i = 0; i < n / 2; i++) narrow[i] = wide[2 * i];

    g722_encode_state_t *e = g722_encode_init(NULL, 64000, 0);
    int length = g722_encode(e, coded, wide, n);
    keep("g722.coded", coded, length);
    g722_decode_state_t *d = g722_decode_init(NULL, 64000, 0);
    keep("g722.decoded", back, 2 * g722_decode(d, back, coded, length));

    for (int rate = 16000; rate <= 40000; rate += 8000) {
        for (int packing = G726_PACKING_LEFT; packing <= G726_PACKING_RIGHT; packing++) {
            char name[64];
            const char *kind = packing == G726_PACKING_LEFT ? "AAL2-G726" : "G726";
            length = g726_encode(g726_init(NULL, rate, G726_ENCODING_LINEAR, packing), coded, narrow, n / 2);
            snprintf(name, sizeof name, "%s-%d.coded", kind, rate / 1000);
            keep(name, coded, length);
            int samples = g726_decode(g726_init(NULL, rate, G726_ENCODING_LINEAR, packing), back, coded, length);
            snprintf(name, sizeof name, "%s-%d.decoded", kind, rate / 1000);
            keep(name, back, 2 * samples);
        }
    }

    void *g729 = initBcg729EncoderChannel(0);
    length = 0;
    for (int at = 0; at + 80 <= speech / 2; at += 80) {
        uint8_t bytes;
        bcg729Encoder(g729, narrow + at, coded + length, &bytes);
        length += bytes;
    }
    keep("speech.g729", coded, length);
    if (argc > 3) { /* what it makes of a bit stream of ours */
        FILE *ours = fopen(argv[3], "rb");
        length = fread(coded, 1, sizeof coded, ours);
        void *decoder = initBcg729DecoderChannel();
        for (int at = 0; at + 10 <= length; at += 10) bcg729Decoder(decoder, coded + at, 10, 0, 0, 0, back + at * 8);
        keep("ours.g729.decoded", back, length * 16);
    }
    return 0;
}
