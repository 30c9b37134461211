/** Reports as mail servers write them, about a mail with this Message-ID; addresses are examples. */
export interface Reported {
  messageId: string;
  to?: string;
  action?: string;
  status?: string;
}

const lines = (text: string) => text.replace(/^\n/, '').replaceAll('\n', '\r\n');

/** Postfix: the original's headers alone, and the queue's own fields. */
export const postfix = ({ messageId, to = 'wanglan@example.com', action = 'failed', status = '5.1.1' }: Reported) =>
  lines(`
Return-Path: <>
Received: by mail.office.example (Postfix)
	id 4C2B11A0; Mon,  2 Mar 2026 14:20:31 +0800 (CST)
Date: Mon,  2 Mar 2026 14:20:31 +0800 (CST)
From: MAILER-DAEMON@mail.office.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: notice@office.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="B9F2E1A0.1772432431/mail.office.example"
Content-Transfer-Encoding: 8bit
Message-Id: <20260302062031.4C2B11A0@mail.office.example>

This is a MIME-encapsulated message.

--B9F2E1A0.1772432431/mail.office.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.office.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${to}>: host mx.example.com[192.0.2.25] said: 550 5.1.1 <${to}>:
    Recipient address rejected: User unknown (in reply to RCPT TO command)

--B9F2E1A0.1772432431/mail.office.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.office.example
X-Postfix-Queue-ID: B9F2E1A0
X-Postfix-Sender: rfc822; notice@office.example
Arrival-Date: Mon,  2 Mar 2026 10:00:02 +0800 (CST)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.1.1 <${to}>: Recipient address rejected:
    User unknown

--B9F2E1A0.1772432431/mail.office.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers
Content-Transfer-Encoding: 8bit

Return-Path: <notice@office.example>
From: notice@office.example
To: ${to}
Subject: =?UTF-8?B?5oKo5pyJ5LiA5p2h5paw5raI5oGvIC8gQSBtZXNzYWdlIGZvciB5b3U=?=
Message-ID: <${messageId}@office.example>
Date: Mon, 02 Mar 2026 02:00:01 +0000
Auto-Submitted: auto-generated

--B9F2E1A0.1772432431/mail.office.example--
`);

/** Exchange Online: the whole original, its Message-ID folded, the report in base64. */
export const exchange = ({ messageId, to = 'wanglan@example.com', action = 'failed', status = '5.2.2' }: Reported) =>
  lines(`
Content-Type: multipart/report; report-type=delivery-status;
 boundary="_8f3a_AM0PR02EXAMPLE_"; charset="utf-8"
From: <postmaster@example.com>
To: <notice@office.example>
Date: Mon, 2 Mar 2026 06:41:10 +0000
Message-ID: <5e0c@AM0PR02EXAMPLE.example.com>
Subject: Undeliverable: =?utf-8?B?5oKo5pyJ5LiA5p2h5paw5raI5oGv?=
Auto-Submitted: auto-replied
MIME-Version: 1.0

--_8f3a_AM0PR02EXAMPLE_
Content-Type: multipart/alternative; differences=Content-Type;
 boundary="_inner_"

--_inner_
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

VGhlIHJlY2lwaWVudCdzIG1haWxib3ggaXMgZnVsbC4=

--_inner_
Content-Type: text/html; charset="utf-8"

<p>The recipient's mailbox is full.</p>

--_inner_--

--_8f3a_AM0PR02EXAMPLE_
Content-Type: message/delivery-status
Content-Transfer-Encoding: base64

${Buffer.from(
  `Reporting-MTA: dns;AM0PR02EXAMPLE.example.com\r\nReceived-From-MTA: dns;mail.office.example\r\nArrival-Date: Mon, 2 Mar 2026 06:41:09 +0000\r\n\r\nFinal-Recipient: rfc822;${to}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp;554 5.2.2 mailbox full\r\n`,
)
  .toString('base64')
  .replace(/.{76}/g, '$&\r\n')}

--_8f3a_AM0PR02EXAMPLE_
Content-Type: message/rfc822

Received: from mail.office.example (198.51.100.7) by
 AM0PR02EXAMPLE.example.com (2603:10a6::1) with Microsoft SMTP Server
From: notice@office.example
To: ${to}
Subject: =?UTF-8?B?5oKo5pyJ5LiA5p2h5paw5raI5oGv?=
Message-ID:
 <${messageId.toUpperCase()}@office.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

5oKo55m76K6w55qE5LqL6aG55pyJ5paw6L+b5bGV

--_8f3a_AM0PR02EXAMPLE_--
`);

/** Somebody is away: no report, although it quotes the mail. */
export const away = ({ messageId }: Reported) =>
  lines(`
From: wanglan@example.com
To: notice@office.example
Subject: =?UTF-8?B?6Ieq5Yqo5Zue5aSN?=
Auto-Submitted: auto-replied
In-Reply-To: <${messageId}@office.example>
References: <${messageId}@office.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Message-ID: <${messageId}@office.example>
Action: failed
`);
