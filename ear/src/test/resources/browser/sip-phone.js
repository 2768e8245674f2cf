// A phone in a page: SIP over WebSocket (RFC 7118) in as few lines as a test needs. No sound: it only speaks of it.
(() => {
  const token = () => [...crypto.getRandomValues(new Uint8Array(8))].map(b => b.toString(16).padStart(2, '0')).join('');
  const sha = async text => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(hash)].map(b => b.toString(16).padStart(2, '0')).join('');
  };
  const sdp = port => ['v=0', 'o=page 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0',
    `m=audio ${port} RTP/AVP 0 8`, 'a=rtpmap:0 PCMU/8000', 'a=rtpmap:8 PCMA/8000', 'a=sendrecv', ''].join('\r\n');

  const read = text => {
    const gap = text.indexOf('\r\n\r\n');
    const lines = text.slice(0, gap).split('\r\n');
    const start = lines.shift();
    const all = name => lines.filter(l => l.toLowerCase().startsWith(name.toLowerCase() + ':'))
      .map(l => l.slice(name.length + 1).trim());
    return { start, all, one: name => all(name)[0] || '', body: text.slice(gap + 4),
      status: start.startsWith('SIP/2.0 ') ? Number(start.split(' ')[1]) : 0, method: start.split(' ')[0] };
  };

  class Phone {
    constructor(url, number, secret) {
      this.number = number;
      this.secret = secret;
      this.log = [];
      this.waiting = new Map();
      this.instance = `urn:uuid:00000000-0000-4000-8000-0000${token().slice(0, 8)}`;
      this.contact = `<sip:${number}@${token()}.invalid;transport=ws;ob>`;
      this.host = 'carillon.invalid';
      this.socket = new WebSocket(url, 'sip');
      this.opened = new Promise((yes, no) => { this.socket.onopen = yes; this.socket.onerror = no; });
      this.socket.onmessage = event => this.heard(event.data);
      this.socket.onclose = () => this.log.push('closed');
    }

    write(start, headers, body = '') {
      const length = new TextEncoder().encode(body).length;
      this.socket.send([start, ...headers, `Content-Length: ${length}`, '', body].join('\r\n'));
    }

    request(method, uri, { to = `<${uri}>`, from, callId = token(), sequence = 1, more = [], body = '' } = {}) {
      const branch = 'z9hG4bK' + token();
      const headers = [`Via: SIP/2.0/WSS ${token()}.invalid;branch=${branch}`, 'Max-Forwards: 70',
        `From: ${from || `<sip:${this.number}@${this.host}>;tag=${token()}`}`, `To: ${to}`, `Call-ID: ${callId}`,
        `CSeq: ${sequence} ${method}`, 'User-Agent: page', ...more];
      this.write(`${method} ${uri} SIP/2.0`, body ? [...headers, 'Content-Type: application/sdp'] : headers, body);
      return new Promise(yes => this.waiting.set(branch, yes));
    }

    async proof(response, method, uri) {
      const challenge = response.all('WWW-Authenticate').find(h => /SHA-256/.test(h));
      const value = name => new RegExp(`${name}\\s*=\\s*"([^"]*)"`).exec(challenge)[1];
      const [realm, nonce, cnonce] = [value('realm'), value('nonce'), token()];
      const one = await sha(`${this.number}:${realm}:${this.secret}`);
      const two = await sha(`${method}:${uri}`);
      const answer = await sha(`${one}:${nonce}:00000001:${cnonce}:auth:${two}`);
      return `Authorization: Digest username="${this.number}", realm="${realm}", nonce="${nonce}", uri="${uri}",`
        + ` response="${answer}", algorithm=SHA-256, qop=auth, nc=00000001, cnonce="${cnonce}"`;
    }

    async proven(method, uri, how) {
      const from = `<sip:${this.number}@${this.host}>;tag=${token()}`;
      const callId = token();
      const first = await this.request(method, uri, { ...how, from, callId });
      if (first.status !== 401) {
        return { answer: first, from, callId, sequence: 1 };
      }
      if (method === 'INVITE') {
        this.acknowledge(uri, first, from, callId, 1, first.one('Via'));
      }
      const more = [...(how.more || []), await this.proof(first, method, uri)];
      return { answer: await this.request(method, uri, { ...how, from, callId, sequence: 2, more }), from, callId, sequence: 2 };
    }

    async register(expires = 120) {
      await this.opened;
      const told = await this.proven('REGISTER', `sip:${this.host}`, { to: `<sip:${this.number}@${this.host}>`,
        more: ['Supported: path, outbound',
          `Contact: ${this.contact};reg-id=1;+sip.instance="<${this.instance}>";expires=${expires}`] });
      return { status: told.answer.status, require: told.answer.one('Require'), flowTimer: told.answer.one('Flow-Timer') };
    }

    async call(number, port) {
      const uri = `sip:${number}@${this.host}`;
      const told = await this.proven('INVITE', uri, { more: [`Contact: ${this.contact}`], body: sdp(port) });
      if (told.answer.status === 200) {
        const target = /<([^>]*)>/.exec(told.answer.one('Contact'))[1];
        this.acknowledge(target, told.answer, told.from, told.callId, told.sequence,
          `SIP/2.0/WSS ${token()}.invalid;branch=z9hG4bK${token()}`);
        this.talk = { target, to: told.answer.one('To'), from: told.from, callId: told.callId, sequence: told.sequence };
      }
      return { status: told.answer.status, body: told.answer.body };
    }

    acknowledge(uri, response, from, callId, sequence, via) {
      this.write(`ACK ${uri} SIP/2.0`, [`Via: ${via}`, 'Max-Forwards: 70', `From: ${from}`, `To: ${response.one('To')}`,
        `Call-ID: ${callId}`, `CSeq: ${sequence} ACK`]);
    }

    async hangUp() {
      const { target, to, from, callId, sequence } = this.talk;
      return (await this.request('BYE', target, { to, from, callId, sequence: sequence + 1 })).status;
    }

    reply(request, status, reason, body = '') {
      const tagged = /;tag=/.test(request.one('To')) ? request.one('To') : `${request.one('To')};tag=${this.tag ||= token()}`;
      this.write(`SIP/2.0 ${status} ${reason}`, [...request.all('Via').map(v => `Via: ${v}`), `From: ${request.one('From')}`,
        `To: ${tagged}`, `Call-ID: ${request.one('Call-ID')}`, `CSeq: ${request.one('CSeq')}`, `Contact: ${this.contact}`,
        ...(body ? ['Content-Type: application/sdp'] : [])], body);
    }

    heard(text) {
      if (typeof text !== 'string' || text.trim() === '') {
        this.log.push('alive');
        return;
      }
      const message = read(text);
      this.log.push(message.start);
      if (message.status) {
        const branch = /branch=([^;,\s]*)/.exec(message.one('Via'))[1];
        if (message.status >= 200 && this.waiting.has(branch)) {
          this.waiting.get(branch)(message);
          this.waiting.delete(branch);
        }
      } else if (message.method === 'INVITE') {
        this.reply(message, 180, 'Ringing');
        this.reply(message, 200, 'OK', sdp(this.port || 40000));
      } else if (message.method !== 'ACK') {
        this.reply(message, 200, 'OK');
      }
    }
  }

  window.carillonPhone = (url, number, secret) => new Phone(url, number, secret);
})();
