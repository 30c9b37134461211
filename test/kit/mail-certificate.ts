/** A certificate for this machine alone, trusted by tests alone; valid until 2126. Its key is no secret: it is here. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIURjrD2RAdNLT36hroxqJH8SL8crcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjEyNTUyM1oYDzIxMjYxMTAy
MTI1NTIzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASyefY5f+qbppZplVhWDpkFiab4d7Uip04YVX3NEzLgwVlnpPU/15bg
4jem4p0lcQ+C32Y6tEB78vKjh5/Wjt1jo28wbTAdBgNVHQ4EFgQU90c1VjNXF0aJ
hzJurPTBdLlMw1QwHwYDVR0jBBgwFoAU90c1VjNXF0aJhzJurPTBdLlMw1QwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgIneaw07rD3+pwIzuEqPKPx+p10CFaNa3bsThtYrumvgCIQCK
rmhc3AZ0oDkjInVczakxs69pJS9X1K37cV5KGAjhfQ==
-----END CERTIFICATE-----
`;

export const privateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMjZNPGO3DSfa8r9U
ZmK5JP3NykVWQjpZZdpniWkWojShRANCAASyefY5f+qbppZplVhWDpkFiab4d7Ui
p04YVX3NEzLgwVlnpPU/15bg4jem4p0lcQ+C32Y6tEB78vKjh5/Wjt1j
-----END PRIVATE KEY-----
`;
